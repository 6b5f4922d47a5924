import { VFileMessage } from "vfile-message";
import type { Page } from "../input/page.ts";
import { createPlaceFinder } from "../input/page.ts";

/** Collects what an editor should look at, with its line and column of the input. */
export interface Doubts {
  add: (
    at: number,
    ruleId: string,
    reason: string,
    rest: { note: string; actual?: string; expected?: string[] },
  ) => void;
  /** All of them in the order of the input, each once. */
  list: () => VFileMessage[];
}

/** @param path the input as its editor knows it */
export function createDoubts(page: Page, path: string): Doubts {
  const find = createPlaceFinder(page);
  const found = new Map<string, VFileMessage>();
  return {
    add(at, ruleId, reason, rest) {
      const place = find(at);
      const message = createMessage(path, reason, ruleId, rest.note);
      message.place = place;
      message.line = place.line;
      message.column = place.column;
      message.name = `${path}:${place.line}:${place.column}`;
      if (rest.actual !== undefined) message.actual = rest.actual;
      if (rest.expected !== undefined) message.expected = rest.expected;
      const key = `${place.line}:${place.column}:${reason}`;
      if (!found.has(key)) found.set(key, message);
    },
    list: () => [...found.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}

/** A message about the whole input. */
export function createMessage(path: string, reason: string, ruleId: string, note: string): VFileMessage {
  const message = new VFileMessage(reason, { ruleId, source: "gongkailan" });
  message.file = path;
  message.name = path;
  message.note = note;
  return message;
}
