import { expect, test } from "vitest";
import { STANDARD_CHANNELS } from "../../src/model/channels.ts";
import type { FileChoice } from "../../src/model/file-choice.ts";
import { madeKinds } from "../../src/model/made-kinds.ts";

const NONE = { sheets: undefined, screens: false };
const SHEETS = { sheets: "large", screens: false };
const SHORT = { sheets: "short", screens: false };
const SCREENS = { sheets: undefined, screens: true };
const BOTH = { sheets: "large", screens: true };

const kindsFor = (channels: readonly string[], files?: FileChoice, ofSite?: FileChoice) =>
  madeKinds({ levels: [{ level: "乡、村级", channels: [...channels] }], ...(files && { files }) }, ofSite);

test.each([
  [["政府网站", "政务服务中心"], NONE],
  [["政府网站", "村公示栏"], SHEETS],
  [["村务公开栏张贴"], SHEETS],
  [["社区、企事业单位、村公示栏(电子屏)"], BOTH],
  [["社区/企事业单位/村公示栏（电子屏）"], BOTH],
  [["电子显示屏"], SCREENS],
  [["LED屏", "公告栏"], BOTH],
  [[], SHORT],
])("by the channels %j", (channels, expected) => {
  expect(kindsFor(channels)).toEqual(expected);
});

test("a document that states no level gets sheets where it is short", () => {
  expect(madeKinds({})).toEqual(SHORT);
});

test("of the channels of the official list, one is a board and a screen", () => {
  expect(STANDARD_CHANNELS.filter((channel) => kindsFor([channel]).sheets)).toEqual([STANDARD_CHANNELS[10]]);
  expect(STANDARD_CHANNELS.filter((channel) => kindsFor([channel]).screens)).toEqual([STANDARD_CHANNELS[10]]);
});

test("the site decides where the document does not, and the document before the site", () => {
  expect(kindsFor(["政府网站"], undefined, "公示栏和电子屏")).toEqual(BOTH);
  expect(kindsFor(["村公示栏"], undefined, "只做正式文本")).toEqual(NONE);
  expect(kindsFor(["村公示栏"], "电子屏", "只做正式文本")).toEqual(SCREENS);
  expect(kindsFor(["村公示栏"], "按公开渠道", "电子屏")).toEqual(SHEETS);
});

test("all sets are made where an editor asks for them", () => {
  expect(kindsFor(["政府网站"], "公示栏全套")).toEqual({ sheets: "all", screens: false });
  expect(kindsFor(["村公示栏"], undefined, "公示栏全套和电子屏")).toEqual({ sheets: "all", screens: true });
});
