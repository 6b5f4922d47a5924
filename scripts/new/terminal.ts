import process from "node:process";
import { createInterface } from "node:readline/promises";
import type { Conversation } from "../../src/editor/ask-fields.ts";

/** Whoever was asked has had enough (Ctrl+C, or the end of the input). */
export class Cancelled extends Error {}

/** The terminal, until it is closed. */
export function openTerminal(): Conversation & { close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  terminal.once("SIGINT", () => {
    terminal.close();
  });
  terminal.once("close", () => {
    ended.abort();
  });
  return {
    ask: async (question) => {
      try {
        return await terminal.question(question, { signal: ended.signal });
      } catch (error) {
        throw new Cancelled("", { cause: error });
      }
    },
    say: (words) => {
      console.log(words);
    },
    close: () => {
      terminal.close();
    },
  };
}
