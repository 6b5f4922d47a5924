import process from "node:process";
import type { SiteChanges } from "../src/manifest/site-changes.ts";

/**
 * Whether the editor's window runs this command: then nobody has a terminal to type the next one into, and reminders stand
 * in the list of documents.
 */
export const isInWindow = process.send !== undefined;

/** What a command tells the window beside what it prints. */
export interface ToldWindow {
  /** How far it is, in a line. */
  progress?: string;
  /** Of a deploy that only lists: the stamps of the site and of its place, with a comma between them. */
  seen?: string;
  changes?: SiteChanges;
  /** Of a server that nobody has vouched for yet. */
  hostKey?: string;
}

export function tellWindow(told: ToldWindow): void {
  process.send?.(told);
}
