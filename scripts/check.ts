/**
 * npm run check: tells everything that is wrong or doubtful in the content, at once.
 *
 * Options: --content DIR; --format text|json|github; --watch checks anew after every change; --list prints all rules;
 * --fix-masks prints a diff that masks personal numbers, and writes nothing. Exit code 1 where there is an error;
 * 提醒 do not count.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { listRules } from "../src/lint/reporters/rule-list.ts";
import { checkContent } from "../src/sources/check-content.ts";
import { MESSAGES } from "../src/sources/every-message.ts";
import { proposalFor } from "./fix-masks.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";
import { todayInChina } from "./today.ts";
import { REPORTERS, readFormat } from "./told.ts";
import { watchFolder } from "./watch-folder.ts";

const USAGE = "用法：npm run check -- [--content 文件夹] [--format text|json|github] [--watch] [--list] [--fix-masks]";

try {
  const options = readOptions();
  if (options.list) console.log(listRules(MESSAGES));
  else {
    await check(options);
    if (options.watch) watch(options);
  }
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const { values } = parseArgs({
    options: {
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
      watch: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      "fix-masks": { type: "boolean", default: false },
    },
  });
  const { content } = values;
  const format = readFormat(values.format);
  if (!existsSync(content)) throw new Error(`没有“${content}”这个文件夹`);
  return { ...values, root: path.resolve(content), report: REPORTERS[format] };
}

async function check({ root, report, ...options }: Options): Promise<void> {
  const progress = new Progress({ 检查: 1 });
  const content = await checkContent(root, todayInChina(), progress.begin("检查"));
  progress.clear();
  const told = options["fix-masks"] ? proposalFor(content) : report(content.files);
  if (told !== "") console.log(told);
  process.exitCode = countMessages(content.files).errors > 0 ? 1 : 0;
}

function watch(options: Options): void {
  const tell = (words: string) => {
    console.error(`\n${words}`);
  };
  watchFolder(options.root, async () => {
    tell(`${new Date().toLocaleTimeString("zh-CN")} 内容有改动，重新检查：`);
    // A file may go away while it is read; its return is the next change.
    await check(options).catch((error: unknown) => {
      tell(`读文件时出错，改动保存后再检查：${explainOptionError(error)}`);
    });
  });
  tell("保存改动后会重新检查；按 Ctrl+C 结束。");
}
