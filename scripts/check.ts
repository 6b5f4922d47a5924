/**
 * npm run check: tells everything that is wrong or doubtful in the content, at once.
 *
 * Option: --content DIR. Exit code 1 where there is an error; 提醒 do not count.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages, reportText } from "../src/lint/text-reporter.ts";
import { readContent } from "../src/loaders/read-content.ts";

try {
  const { values } = parseArgs({ options: { content: { type: "string", default: "content" } } });
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  const { files } = readContent(path.resolve(values.content));
  console.log(reportText(files));
  process.exitCode = countMessages(files).errors > 0 ? 1 : 0;
} catch (error) {
  console.error(`${(error as Error).message}\n用法：npm run check -- [--content 文件夹]`);
  process.exitCode = 1;
}
