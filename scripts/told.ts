import type { VFile } from "vfile";
import { VFile as File } from "vfile";
import type { VFileMessage } from "vfile-message";
import { reportGithub } from "../src/lint/reporters/github.ts";
import { reportJson } from "../src/lint/reporters/json.ts";
import { reportErrors, reportText } from "../src/lint/reporters/text.ts";
import { isInWindow } from "./window.ts";

/** The forms in which messages are told: for editors, for other programs, for GitHub. */
export const REPORTERS = { text: reportText, json: reportJson, github: reportGithub };

export type Format = keyof typeof REPORTERS;

/** The form that `--format` names. Throws in Chinese where there is none of that name. */
export function readFormat(format: string): Format {
  if (!Object.hasOwn(REPORTERS, format))
    throw new Error(`没有“${format}”这种格式，可以写 ${Object.keys(REPORTERS).join("、")}`);
  return format as Format;
}

/**
 * Prints the messages on files while a command runs: those for editors as soon as they are known, those for programs once,
 * when all are.
 */
export class Told {
  readonly #format: Format;
  readonly #files: readonly VFile[];
  #told: Set<VFileMessage> | undefined;

  constructor(format: Format, files: readonly VFile[]) {
    this.#format = format;
    this.#files = files;
  }

  /** Prints what has been added since the last time; the first time also that nothing is. */
  now(): void {
    if (this.#format !== "text") return;
    const before = this.#told;
    this.#told = new Set(this.#files.flatMap(({ messages }) => messages));
    if (before?.size === this.#told.size) return;
    const added = this.#files.map((file) => {
      const copy = new File({ path: file.path });
      copy.messages.push(...file.messages.filter((message) => !before?.has(message)));
      return copy;
    });
    const report = (isInWindow ? reportErrors : reportText)(added);
    if (report !== "") console.log(report);
  }

  /** Prints all of it for programs; nothing may come after it on standard output. */
  end(): void {
    if (this.#format !== "text") console.log(REPORTERS[this.#format](this.#files));
  }

  /** Says a sentence to the person before the screen. */
  say(words: string): void {
    if (this.#format === "text") console.log(words);
    else console.error(words);
  }
}
