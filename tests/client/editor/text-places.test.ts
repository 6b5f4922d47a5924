// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { goToPlace } from "../../../src/client/editor/text-places.ts";
import { find, openPage } from "../open-page.ts";
import { TextBox } from "./plain-text-box.ts";

const BODY = "# 通知\n\n各村：\n做好防汛。";

const at = (line: number, column: number, end: [number, number] | null = null, bodyLine: number | null = null) => ({
  line,
  column,
  endLine: end?.[0] ?? null,
  endColumn: end?.[1] ?? null,
  bodyLine,
});
let box: TextBox;
const text = () => box;
const selected = (): [number, number] => [box.selection.start, box.selection.end];

beforeEach(() => {
  openPage(`<div id="text"></div><button>有</button>`);
  box = new TextBox(find("#text"));
  box.fill(BODY);
});

test("the cursor goes to the line and column, and typing goes on there", () => {
  find("button").focus();
  goToPlace(text(), at(3, 2), true);
  expect(selected()).toEqual([7, 7]);
  expect(document.activeElement).toBe(find("#text"));
});

test("what the message is about is selected, over lines too", () => {
  goToPlace(text(), at(1, 3, [1, 5]), true);
  expect(BODY.slice(...selected())).toBe("通知");
  goToPlace(text(), at(3, 1, [4, 3]), true);
  expect(BODY.slice(...selected())).toBe("各村：\n做好");
});

test("in a box with the text alone, lines are those below the 公开信息", () => {
  goToPlace(text(), at(13, 3, [13, 5], 4), false);
  expect(BODY.slice(...selected())).toBe("防汛");
});

test("in a box with the whole file they are those of the file", () => {
  goToPlace(text(), at(4, 3, [4, 5], 1), true);
  expect(BODY.slice(...selected())).toBe("防汛");
});

test.each([
  ["a column behind the end of its line", at(1, 99), 4],
  ["a line behind the end of the text", at(99, 1), BODY.length],
  ["an end before the beginning", at(3, 3, [1, 1]), 8],
])("%s stays inside the text", (_, place, offset) => {
  goToPlace(text(), place, true);
  expect(selected()).toEqual([offset, offset]);
});
