import type { DeclaredMessage, DocumentExample } from "../../parse/declare-message.ts";

/** Every rule for editors at a terminal: what must hold, why, the mend, what its examples tell. */
export function listRules(rules: readonly DeclaredMessage[]): string {
  const parts = rules.map(({ id, title, why, fix, confirmable, examples }) =>
    [
      `${id}  ${title}`,
      `  为什么：${why}`,
      `  改法：${fix}`,
      ...(confirmable ? ["  错误可以对照原文确认（acknowledgements.yaml）"] : []),
      ...examples.flatMap(showExample),
    ].join("\n"),
  );
  return [...parts, `共 ${rules.length} 条规则。提醒都可以对照原文确认（acknowledgements.yaml）。`].join("\n\n");
}

function showExample({ source, folder, attachments = [], messages }: DocumentExample): string[] {
  const around = [
    ...(folder ? [`文件夹 ${folder}`] : []),
    ...(attachments.length > 0 ? [`attachments 里有 ${attachments.join("、")}`] : []),
  ];
  const words = shorten(source) || "（没有正文）";
  return [
    `  例：${words}${around.length > 0 ? `（${around.join("；")}）` : ""}`,
    ...(messages.length > 0 ? messages : ["没有问题"]).map((message) => `    → ${message}`),
  ];
}

/** A source on one line: ⏎ for its line breaks, at most 70 characters. */
function shorten(source: string): string {
  const characters = [...source.trim().replace(/\n+/gu, "⏎")];
  return characters.length > 70 ? `${characters.slice(0, 70).join("")}…` : characters.join("");
}
