import { describe, expect, test } from "vitest";
import { toDocumentRecord } from "../../src/export/document-record.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { statedOutright } from "../../src/propose/outright.ts";
import { withoutConfirmed } from "../../src/propose/unconfirmed.ts";
import { addressesUnder } from "../../src/view/addresses.ts";
import { listAnnotations } from "../../src/view/annotation-lists.ts";
import { listCalendarDays } from "../../src/view/calendar-days.ts";
import { listStatedDue } from "../../src/view/stated-due.ts";
import { listUnitNotes } from "../../src/view/unit-notes.ts";
import { PLACE } from "../export/documents.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { LEDGER, PLAN, makeDocument } from "../view/make-document.ts";

const ADDRESSES = addressesUnder("/");
const resolve = (name: string) => name;

/** A document of which nobody has annotated anything, as it is read from a content folder. */
function stated(body: string): OfficialDocument {
  const document = makeDocument(body, "标题: 甲\n成文日期: 2022-06-15");
  const annotations = statedOutright(document);
  return { ...document, ...(annotations && { annotations }) };
}

describe("what labels and columns state outright", () => {
  test("a line that broke off behind a name is no part of it", () => {
    const { annotations } = stated("1.路况差。\n\n整改措施:修复。\n\n牵头单位:乡交通管理站\n\n配");
    expect(annotations?.duties.map(({ bearers, quote }) => [bearers, quote])).toEqual([
      [["乡交通管理站"], "牵头单位:乡交通管理站"],
    ]);
  });

  test("of running text: who, and what he has to do", () => {
    const { annotations } = stated(PLAN);
    const duties = annotations?.duties.map(({ target, bearers, matter }) => [target, bearers.join("、"), matter]);
    expect(duties).toEqual([
      ["p2-m1", "农业办", "支持龙头企业"],
      ["p2-m2", "振兴办", "加强监测"],
      ["p3", "村建办", "修补路面"],
    ]);
    expect(annotations?.times.map(({ words, matter }) => [words, matter])).toEqual([["2022年9月底", "修补路面"]]);
  });

  test("of a table: the measure of the row, else the problem", () => {
    const { annotations } = stated(LEDGER);
    const duties = annotations?.duties.map(({ target, bearers, matter }) => [target, bearers.join("、"), matter]);
    expect(duties).toEqual([
      ["p1", "党政办", "学习少"],
      ["p2", "党政办", "补记录"],
      ["p3", "财政所", "白条多"],
    ]);
    expect(annotations?.times.map(({ words }) => words)).toEqual(["3月底前", "长期坚持", "5月底前", "6月底前"]);
  });

  test("is nothing where a label is left open", () => {
    for (const value of atLeastOne(["/", "——", "无", "同上"]))
      expect(stated(`1.渠道淤塞。\n\n整改措施：清淤。\n\n责任单位：${value}`).annotations).toBeUndefined();
  });

  test("is marked as such in lists and data", () => {
    const document = stated(PLAN);
    expect(listAnnotations(document, ADDRESSES, resolve).map(({ heading }) => heading)).toEqual([
      "责任清单（照原文栏目列出）",
      "时限清单（照原文栏目列出）",
    ]);
    const record = toDocumentRecord(document, PLACE);
    expect(record.annotations?.outright).toBe(true);
  });

  test("is no note beside the label itself, and one day among what is due", () => {
    const document = stated(PLAN);
    expect(listUnitNotes(document, "p3", ADDRESSES, resolve)).toEqual([]);
    expect(listCalendarDays(document).map(({ end }) => end)).toEqual(["2022-09-30"]);
    expect(listStatedDue(document).map(({ day }) => day)).toEqual(["2022-09-30"]);
  });

  test("is nothing of a text without labels, and confirms nothing", () => {
    expect(stated("## 一、任务\n\n镇农办负责清淤，6月底前完成。").annotations).toBeUndefined();
    const document = stated(PLAN);
    const proposals = proposeAnnotations(document);
    expect(withoutConfirmed(proposals, document.annotations)).toHaveLength(proposals.length);
  });
});
