import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { isAgreed } from "./ask.ts";
import { explainOptionError } from "./option-error.ts";

/** Whether what the question says is to be done; where it is not, that has been said. */
export type Ask = (question: string) => Promise<boolean>;

/**
 * Runs a command that finds what is wrong in a content folder and, after asking, mends it.
 * Its options are `--content DIR` and `--yes`, which asks nothing. Exit code 1 where nothing is changed that should be.
 *
 * @param mend is given the absolute path of the folder
 */
export async function mendContent(usage: string, mend: (root: string, ask: Ask) => Promise<void>): Promise<void> {
  try {
    const { values } = parseArgs({
      options: { content: { type: "string", default: "content" }, yes: { type: "boolean", default: false } },
    });
    if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
    await mend(path.resolve(values.content), async (question) => {
      if (values.yes || (await isAgreed(question))) return true;
      console.log("没有改动任何文件。");
      process.exitCode = 1;
      return false;
    });
  } catch (error) {
    console.error(`${explainOptionError(error)}\n${usage}`);
    process.exitCode = 1;
  }
}
