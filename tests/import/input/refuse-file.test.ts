import { describe, expect, test } from "vitest";
import { refuseByName, refuseText } from "../../../src/import/input/refuse-file.ts";

describe("by its name", () => {
  test.each(["a.txt", "a.html", "A.HTM", "通知.docx"])("%s is taken", (name) => {
    expect(refuseByName(name)).toBeUndefined();
  });
  test.each([
    ["a.doc", "不能直接导入 .doc 文件"],
    ["a.OFD", "不能导入 .ofd 文件"],
    ["a.png", ".png 是图片，认不出里面的字"],
    ["a.7z", ".7z 是压缩文件"],
    ["a.csv", ".csv 是表格，不是公文"],
    ["a.mht", "不能导入 .mht 文件"],
    ["document.md", ".md 不是要导入的网页"],
    ["a.xyz", "不认识 .xyz 文件"],
    ["公文", "文件名没有 .docx、.html 或 .txt"],
  ])("%s is refused", (name, reason) => expect(refuseByName(name)?.reason).toBe(reason));
});

describe("by what is in it", () => {
  test.each([
    ["各村：", undefined],
    ["[一]各村要落实。", undefined],
    ["<?xml version='1.0'?><!DOCTYPE html><html>", undefined],
    [" \u3000\n", "文件是空的"],
    [`[{"a": 1}]`, "这是程序用的数据（JSON），不是公文"],
    ["<?xml version='1.0'?><rss/>", "这是程序用的数据（XML），不是公文"],
  ])("%j", (text, reason) => expect(refuseText(text)?.reason).toBe(reason));
});
