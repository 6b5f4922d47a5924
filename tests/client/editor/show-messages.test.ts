// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { acknowledgeCurrent, goToNext, showMessages } from "../../../src/client/editor/show-messages.ts";
import type { PlacedMessage } from "../../../src/editor/place-messages.ts";
import { click, find, textsOf } from "../open-page.ts";
import { field, openForm } from "./form-page.ts";
import { TextBox } from "./plain-text-box.ts";

const BODY = "# 通知\n\n各村：\n做好防汛。";
const MESSAGE: PlacedMessage = {
  severity: "error",
  rule: "real-date",
  message: "没有这一天。",
  fix: null,
  actual: null,
  expected: null,
  file: "content/documents/a/document.md",
  line: 3,
  column: 1,
  endLine: null,
  endColumn: null,
  field: [],
  bodyLine: null,
  confirmable: false,
  approval: null,
};

let box: TextBox;
/** What somebody wanted to confirm. */
const confirmed: string[] = [];

/** Shows messages in the form of a 公开信息 with a text below. */
function show(messages: Partial<PlacedMessage>[], isWhole = false): void {
  if (!document.querySelector("form")) open();
  showMessages(
    messages.map((one) => ({ ...MESSAGE, ...one })),
    {
      form: find("form"),
      text: box,
      list: find("#messages"),
      isWhole,
      acknowledge: (message) => confirmed.push(message.message),
      approve: (message) => confirmed.push(message.rule),
    },
  );
}

function open(): void {
  openForm("标题: 通知\n成文日期: 2023-05-32\n公开层级:\n  - 层级: 县级\n");
  find("form").insertAdjacentHTML("beforeend", `<ol id="messages"></ol>`);
  box = new TextBox(find("#text"));
  box.fill(BODY);
}

const DAY = `${field("成文日期")} input`;
const listed = () => textsOf("#messages li");

describe("the list", () => {
  test("has every message in order, errors and notices, with the mend; what was confirmed is left out", () => {
    show([
      { field: ["成文日期"], fix: "写成 2023-05-31。" },
      { severity: "confirmed", message: "看过了。" },
      { severity: "notice", message: "少了句号。", bodyLine: 4, line: 9 },
    ]);
    expect(listed()).toEqual(["成文日期 错误 没有这一天。改法：写成 2023-05-31。", "第 9 行 提醒 少了句号。"]);
    expect([...document.querySelectorAll("#messages li")].map(({ className }) => className)).toEqual([
      "error",
      "notice",
    ]);
  });

  test("of another file names it, and leads nowhere", () => {
    show([{ file: "content/documents/a/annotations.yaml", line: 7 }]);
    expect(listed()).toEqual(["content/documents/a/annotations.yaml:7 错误 没有这一天。"]);
    expect(document.querySelectorAll("#messages button")).toHaveLength(0);
  });

  test("keeps the one that somebody was led to when it is drawn again", () => {
    const [first, second] = ["一", "二"].map((message) => ({
      message,
      severity: "notice" as const,
      confirmable: true,
    }));
    if (!first || !second) throw new Error("Two messages are needed.");
    confirmed.length = 0;
    open();
    show([first, second]);
    goToNext(find("#messages"), 1);
    goToNext(find("#messages"), 1);
    show([first, { ...second, line: 5 }]);
    acknowledgeCurrent(find("#messages"));
    show([first]);
    acknowledgeCurrent(find("#messages"));
    expect(confirmed).toEqual(["二", "一"]);
  });

  test("is made anew every time", () => {
    show([{ field: ["成文日期"] }]);
    show([]);
    expect(listed()).toEqual([]);
  });
});

describe("a field", () => {
  test("has its messages below it, and is marked as wrong where one is an error", () => {
    show([{ field: ["成文日期"] }, { field: ["成文日期"], severity: "notice", message: "请再看看。" }]);
    const control = find(DAY);
    expect(control.getAttribute("aria-invalid")).toBe("true");
    const told = (control.getAttribute("aria-describedby") ?? "").split(" ").map((id) => find(`#${id}`));
    expect(told.map(({ textContent, className }) => [textContent, className])).toEqual([
      ["错误 没有这一天。", "told error"],
      ["提醒 请再看看。", "told"],
    ]);
  });

  test("that a notice is about is not wrong", () => {
    show([{ field: ["成文日期"], severity: "notice" }]);
    expect(find(DAY).hasAttribute("aria-invalid")).toBe(false);
  });

  test("is as before when the message has gone", () => {
    show([{ field: ["成文日期"] }]);
    show([]);
    expect(find(DAY).getAttributeNames()).not.toContain("aria-describedby");
    expect(find(DAY).getAttributeNames()).not.toContain("aria-invalid");
    expect(document.querySelectorAll(".told")).toHaveLength(0);
  });

  test("inside a row is found by its steps", () => {
    show([{ field: ["公开层级", 0, "层级"] }]);
    expect(find(`${field("公开层级", "层级")} input`).getAttribute("aria-invalid")).toBe("true");
    expect(textsOf(".go")).toEqual(["公开层级 层级"]);
  });

  test("of which the form has only what is around it has the message there", () => {
    show([{ field: ["公开层级", 5, "层级"] }]);
    expect(find(`${field("公开层级", "层级")} input`).getAttribute("aria-invalid")).toBe("true");
  });
});

describe("choosing a message", () => {
  test("about a field goes to it, out of what was folded", () => {
    open();
    const details = document.createElement("details");
    find(field("成文日期")).replaceWith(details);
    openInside(details);
    show([{ field: ["成文日期"] }]);
    click("#messages .go");
    expect(document.activeElement).toBe(find(DAY));
    expect(details.open).toBe(true);
  });

  function openInside(details: HTMLElement): void {
    details.innerHTML = `<div data-field="成文日期" data-kind="line"><label><input></label></div>`;
  }

  test("about the text goes to its place in it", () => {
    show([{ line: 9, column: 3, endLine: 9, endColumn: 5, bodyLine: 4 }]);
    click("#messages .go");
    const text = find<HTMLTextAreaElement>("#text");
    expect(document.activeElement).toBe(text);
    expect(BODY.slice(text.selectionStart, text.selectionEnd)).toBe("防汛");
  });

  test("about no field of the 公开信息 goes to the form, which has no line", () => {
    show([{ line: 2 }]);
    click("#messages .go");
    expect(document.activeElement).toBe(find(`${field("标题")} textarea`));
  });

  test("where the whole file is edited goes to its line", () => {
    show([{ line: 3, column: 1, endLine: 3, endColumn: 3, field: ["成文日期"] }], true);
    expect(textsOf(".go")).toEqual(["第 3 行"]);
    expect(find(DAY).hasAttribute("aria-invalid")).toBe(false);
    click("#messages .go");
    const text = find<HTMLTextAreaElement>("#text");
    expect(BODY.slice(text.selectionStart, text.selectionEnd)).toBe("各村");
  });
});

describe("the next message", () => {
  const current = () => textsOf('#messages [aria-current="true"] .sentence');

  test("is an error before a notice, and the first comes after the last; the key back goes the other way", () => {
    show([
      { severity: "notice", message: "提醒的。", line: 9, bodyLine: 3, column: 1 },
      { message: "错误的。", line: 10, bodyLine: 4, column: 1 },
    ]);
    const list = find("#messages");
    goToNext(list, 1);
    expect([current(), box.selection.start]).toEqual([["错误 错误的。"], BODY.indexOf("做好")]);
    goToNext(list, 1);
    expect([current(), box.selection.start]).toEqual([["提醒 提醒的。"], BODY.indexOf("各村")]);
    goToNext(list, 1);
    expect(current()).toEqual(["错误 错误的。"]);
    goToNext(list, -1);
    expect(current()).toEqual(["提醒 提醒的。"]);
  });

  test("is none where there is none", () => {
    show([]);
    goToNext(find("#messages"), 1);
    expect(current()).toEqual([]);
  });
});

test("what a message is about is marked in the text, by its kind", () => {
  show([
    { line: 10, bodyLine: 4, column: 1, endLine: 10, endColumn: 3 },
    { severity: "notice", line: 9, bodyLine: 3, column: 1, endLine: 9, endColumn: 3 },
    { field: ["成文日期"] },
  ]);
  expect(box.marks.map(({ start, end, severity }) => [BODY.slice(start, end), severity])).toEqual([
    ["做好", "error"],
    ["各村", "notice"],
  ]);
});

test("of very many the first two hundred are listed, errors before all, and how many more there are", () => {
  const many = Array.from({ length: 230 }, (_, index): Partial<PlacedMessage> => ({
    severity: "notice",
    line: index + 1,
  }));
  show([...many, { message: "错误的。" }]);
  expect(listed()).toHaveLength(201);
  expect([listed()[0], listed().at(-1)]).toEqual(["第 3 行 错误 错误的。", "还有 31 条，改好前面的就会列出来。"]);
});

test("what can be confirmed has a button for it; a key presses that of the message one was led to, else of the first", () => {
  confirmed.length = 0;
  show([
    { message: "甲" },
    { message: "乙", confirmable: true },
    { message: "丙", severity: "notice", confirmable: true },
  ]);
  const list = find("#messages");
  expect(textsOf("#messages .acknowledge")).toEqual(["原件就是这样", "原件就是这样"]);
  acknowledgeCurrent(list);
  expect(confirmed).toEqual([]);
  goToNext(list, -1);
  acknowledgeCurrent(list);
  goToNext(list, -1);
  acknowledgeCurrent(list);
  expect(confirmed).toEqual(["丙", "乙"]);
});
