import type { DeclaredMessage } from "../../parse/declare-message.ts";
import type { MessageExample } from "../../parse/message-example.ts";
import { describeExample } from "../describe-example.ts";

/** Every message for editors at a terminal: what must hold, why, the mend, what its examples tell. */
export function listRules(rules: readonly DeclaredMessage[]): string {
  const parts = rules.map(({ id, title, why, fix, confirmable, examples, untested }) =>
    [
      `${id}  ${title}`,
      `  为什么：${why}`,
      `  改法：${fix}`,
      ...(confirmable ? ["  错误可以对照原文确认（acknowledgements.yaml）"] : []),
      ...(untested === undefined ? [] : [`  没有例子：${untested}`]),
      ...examples.flatMap(showExample),
    ].join("\n"),
  );
  return [...parts, `共 ${rules.length} 条规则。提醒都可以对照原文确认（acknowledgements.yaml）。`].join("\n\n");
}

function showExample(example: MessageExample): string[] {
  const { files, around, messages } = describeExample(example);
  const words = files.map(({ name, text }) => (name === undefined ? "" : `${name} 写着 `) + shorten(text));
  return [
    `  例：${words.join("\n      ")}${around.length > 0 ? `（${around.join("；")}）` : ""}`,
    ...(messages.length > 0 ? messages : ["没有问题"]).map((message) => `    → ${message}`),
  ];
}

/** A text on one line: ⏎ for its line breaks, at most 70 characters. */
function shorten(text: string): string {
  const characters = [...text.trim().replace(/\n+/gu, "⏎")];
  return characters.length > 70 ? `${characters.slice(0, 70).join("")}…` : characters.join("");
}
