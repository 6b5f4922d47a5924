/**
 * npm run check: tells everything that is wrong or doubtful in the content, at once.
 *
 * Options: --content DIR; --fix-masks prints a diff that masks personal numbers, and writes nothing. Exit code 1 where
 * there is an error; 提醒 do not count.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import { checkAttachmentTexts } from "../src/loaders/attachment-texts.ts";
import { readContent } from "../src/loaders/read-content.ts";
import { proposalFor } from "./fix-masks.ts";
import { todayInChina } from "./today.ts";

try {
  const { values } = parseArgs({
    options: { content: { type: "string", default: "content" }, "fix-masks": { type: "boolean", default: false } },
  });
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  const root = path.resolve(values.content);
  const content = readContent(root, todayInChina());
  await checkAttachmentTexts(content, root);
  const { files } = content;
  console.log(values["fix-masks"] ? proposalFor(content) : reportText(files));
  process.exitCode = countMessages(files).errors > 0 ? 1 : 0;
} catch (error) {
  console.error(`${(error as Error).message}\n用法：npm run check -- [--content 文件夹] [--fix-masks]`);
  process.exitCode = 1;
}
