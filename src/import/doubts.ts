import type { VFileMessage } from "vfile-message";
import type { DeclaredMessage } from "../parse/declare-message.ts";
import type { ReportDetails } from "../parse/report.ts";
import { createMessage } from "../parse/report.ts";
import type { Page } from "./input/page.ts";
import { createPlaceFinder } from "./input/page.ts";

/** Collects what an editor should look at, with its line and column of the input. */
export interface Doubts {
  add: (at: number, doubt: DeclaredMessage, reason: string, details?: Omit<ReportDetails, "place">) => void;
  /** All of them in the order of the input, each once. */
  list: () => VFileMessage[];
}

/** @param path the input as its editor knows it */
export function createDoubts(page: Page, path: string): Doubts {
  const find = createPlaceFinder(page);
  const found = new Map<string, VFileMessage>();
  return {
    add(at, doubt, reason, details) {
      const place = find(at);
      const key = `${place.line}:${place.column}:${reason}`;
      if (!found.has(key)) found.set(key, createMessage(path, doubt, reason, { ...details, place }));
    },
    list: () => [...found.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  };
}
