import type { Refusal } from "../region/refusals.ts";

/** Why a `.docx` cannot be read, and what to do instead: thrown by its readers, caught by `readDocx` alone. */
export class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(reason: string, fix: string) {
    super(reason);
    this.refusal = { reason, fix };
  }
}

export const SAVE_AGAIN = "用 WPS 或 Word 打开它，看内容完整，另存为一个新的 .docx，再导入。";
