import { isMap, isSeq, parseDocument } from "yaml";
import { isConfirmable } from "../lint/acknowledgements.ts";
import { DECIDABLE } from "../lint/decisions.ts";
import type { ToldMessage } from "../lint/messages.ts";
import { WAIVABLE } from "../lint/personal-data-waivers.ts";
import { keyOf, rangeOf } from "../parse/yaml-nodes.ts";
import { mendInWindow } from "./mend-in-window.ts";
import { LINE_END, lineAfter, splitFile } from "./split-file.ts";

/** A message and where it belongs in an editor's form. */
export interface PlacedMessage extends ToldMessage {
  /** Steps to a field: `["公开层级", 0, "层级"]`; empty where it is not about one. */
  field: (string | number)[];
  /** Line of the text (from 1) below the 公开信息; null for a message about the 公开信息 or another file. */
  bodyLine: number | null;
  /** Whether somebody can confirm that the original is so. */
  confirmable: boolean;
  /** The file in which somebody answerable may say that it is published all the same; null where nobody may. */
  approval: "personal-data-waivers" | "decisions" | null;
}

/**
 * Finds the field or the line of the text of each message.
 *
 * @param text the document.md that was checked
 * @param path of that file; messages of other files have no place in the form
 */
export function placeMessages(messages: readonly ToldMessage[], text: string, path: string): PlacedMessage[] {
  const { head, yaml, fence } = splitFile(text);
  const yamlLine = lineAfter(head);
  const bodyLine = yaml === undefined ? 1 : lineAfter(head + yaml + fence);
  const root = parseDocument(yaml ?? "", { schema: "failsafe", stringKeys: true, uniqueKeys: false }).contents;
  return messages.map((told): PlacedMessage => {
    const message = { ...told, fix: told.fix === null ? null : mendInWindow(told.fix) };
    if (message.file !== path) return { ...message, field: [], bodyLine: null, confirmable: false, approval: null };
    const confirmable = isConfirmable(message.rule, message.severity === "error");
    const inBody = message.line >= bodyLine;
    const offset = offsetOf(yaml ?? "", message.line - yamlLine, message.column);
    const field = inBody || message.line < yamlLine ? [] : stepsTo(root, offset);
    return {
      ...message,
      field,
      bodyLine: inBody ? message.line - bodyLine + 1 : null,
      confirmable,
      approval: approvalFor(message),
    };
  });
}

function approvalFor({ rule, severity }: ToldMessage): PlacedMessage["approval"] {
  if (severity !== "error") return null;
  if (WAIVABLE.includes(rule)) return "personal-data-waivers";
  return DECIDABLE.includes(rule) ? "decisions" : null;
}

/** The steps to what stands at a line and column of a YAML file. */
export function stepsInYaml(yaml: string, line: number, column: number): (string | number)[] {
  const text = yaml.replace(/^\ufeff/u, "");
  const root = parseDocument(text, { schema: "failsafe", stringKeys: true, uniqueKeys: false }).contents;
  return stepsTo(root, offsetOf(text, line - 1, column));
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let index = 0; index < line; index++) {
    const end = LINE_END.exec(text.slice(offset));
    if (!end) break;
    offset += end.index + end[0].length;
  }
  return offset + column - 1;
}

/** The deepest value or key that an offset stands in; a list reaches to the beginning of what follows it, which goes before. */
function stepsTo(node: unknown, offset: number): (string | number)[] {
  const holds = (one: unknown) => {
    const range = rangeOf(one);
    return range !== undefined && range.start <= offset && offset <= range.end;
  };
  if (isSeq(node)) {
    const index = node.items.findLastIndex(holds);
    return index < 0 ? [] : [index, ...stepsTo(node.items[index], offset)];
  }
  if (!isMap(node)) return [];
  const pair = node.items.findLast(({ key, value }) => holds(key) || holds(value));
  return pair ? [keyOf(pair), ...stepsTo(pair.value, offset)] : [];
}
