import { describe, expect, test } from "vitest";
import type { Signs } from "../../../src/import/lines/signs.ts";
import { readSigns } from "../../../src/import/lines/signs.ts";

/** What a line shows, with the answers that say more than yes. */
function shown(text: string): string[] {
  const signs = readSigns(text);
  const yes = (
    [
      "item",
      "kindWord",
      "annexMark",
      "annex",
      "documentNumber",
      "letterhead",
      "organMark",
      "addressee",
      "organ",
      "pageNumber",
      "prose",
      "endsSentence",
      "official",
      "foot",
      "frame",
      "pageDate",
    ] as const satisfies (keyof Signs)[]
  ).filter((sign) => signs[sign]);
  const more = { marker: signs.marker?.style, label: signs.label?.kind, title: signs.title, date: signs.date, signed: signs.signedDate }; // prettier-ignore
  return [
    ...yes,
    ...Object.entries(more).flatMap(([sign, value]) => (value === undefined ? [] : [`${sign} ${value}`])),
  ];
}

const PROSE = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

describe("a line shows", () => {
  test.each([
    ["", []],
    [PROSE, ["prose", "endsSentence", "official"]],
    ["各村要抢抓农时", []],
    ["一、总体要求", ["item", "official", "marker chinese"]],
    ["一、", ["marker chinese"]],
    ["现将名单公示如下：", ["official"]],
    ["责任单位：镇农业农村办公室", ["item", "official", "label responsible"]],
    ["关于做好秋收工作的通知", ["title strong"]],
    ["南滩镇秋收工作方案", ["title weak"]],
    ["南滩镇秋收工作方案(试行)", ["title weak"]],
    ["关于做好秋收工作的通知，", []],
    ["首页 > 通知公告", ["frame"]],
    ["通知", ["kindWord"]],
    ["附件", ["annexMark", "annex"]],
    ["附件 2", ["annexMark", "annex"]],
    ["附件：1.名单", ["annex", "title weak"]],
    ["南政发〔2024〕3号", ["documentNumber", "letterhead", "official"]],
    ["南政发〔2024〕3号   签发人：张三", ["letterhead"]],
    ["000123", ["letterhead"]],
    ["秘密★一年", ["letterhead"]],
    ["内部", ["letterhead"]],
    ["特急", ["letterhead"]],
    ["南滩镇人民政府文件", ["letterhead", "organMark"]],
    ["各村（社区）、镇直各单位：", ["addressee", "official"]],
    ["现将有关事项通知如下：", ["official"]],
    ["南滩镇人民政府", ["organ"]],
    ["南滩镇人民政府（盖章）", ["organ"]],
    ["2024年9月1日", ["date 2024-09-01"]],
    ["二〇二四年九月一日", ["date 2024-09-01"]],
    ["（2024年9月1日）", ["date 2024-09-01"]],
    ["2024年2月30日", []],
    ["南滩镇人民政府 2024年9月1日", ["official", "signed 2024-09-01"]],
    ["今天是2024年9月1日", []],
    ["— 2 —", ["pageNumber"]],
    ["第 3 页 共 8 页", ["pageNumber"]],
    ["2024-09-01 09:30", ["pageDate"]],
    ["上一篇：关于做好秋收工作的通知", ["foot", "frame", "title strong"]],
    ["版权所有：某县人民政府", ["foot", "frame"]],
    ["【打印】【关闭】", ["foot", "frame"]],
    ["当前位置：首页 > 政务公开", ["frame"]],
    ["您是第123位访客", ["foot", "frame"]],
  ])("%j", (text, signs) => expect(shown(text)).toEqual(signs));
});

describe("blanks", () => {
  test.each([
    ["关 于 做 好 秋 收 工 作 的 通 知", ["title strong"]],
    ["南 滩 镇 人 民 政 府", ["organ"]],
    ["2024 年 9 月 1 日", ["date 2024-09-01"]],
    ["附　件　1", ["annexMark", "annex"]],
  ])("change nothing in %j", (text, signs) => expect(shown(text)).toEqual(signs));

  test("hide a number, which the closed line shows", () => {
    const signs = readSigns("第 一 章 总则");
    expect(signs.marker).toBeUndefined();
    expect(signs.closed.marker?.style).toBe("chapter");
    expect(signs.closed.item).toBe(true);
    expect(signs.closed.closed).toBe(signs.closed);
  });
});

test("签发人 beside a 发文字号 is no part of it", () => {
  expect(readSigns("南政发〔2024〕3号   签发人：张三").numberBesideSigner).toBe("南政发〔2024〕3号");
  expect(readSigns("南政发〔2024〕3号").numberBesideSigner).toBe("南政发〔2024〕3号");
  expect(readSigns("签发人：张三").numberBesideSigner).toBeUndefined();
});

test("a question is answered once", () => {
  const signs = readSigns("一、总体要求");
  expect(Object.hasOwn(signs, "marker")).toBe(false);
  const { marker } = signs;
  expect(marker).toMatchObject({ style: "chinese", numbers: [1] });
  expect(signs.marker).toBe(marker);
  expect(Object.getOwnPropertyDescriptor(signs, "marker")?.get).toBeUndefined();
});
