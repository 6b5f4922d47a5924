/**
 * npm run revise -- ID [--reason … --date YYYY-MM-DD]: keeps the published text of a document as an earlier version, before
 * document.md is changed.
 *
 * Copies document.md to revisions/N.md and writes the new version into revisions.yaml; document.md itself is left to be
 * edited. Asks for what is not given where there is somebody to ask. Exit code 1 and nothing written where something is
 * missing or wrong. Option: --content DIR.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import { isRealDate } from "../src/model/calendar-date.ts";
import type { OfficialDocument } from "../src/model/document.ts";
import { fingerprint } from "../src/model/fingerprint.ts";
import type { Published } from "../src/permanence/published.ts";
import { currentRevision } from "../src/model/revisions.ts";
import { textOf } from "../src/model/text.ts";
import type { NewRevision } from "../src/model/write-revisions.ts";
import { appendRevision } from "../src/model/write-revisions.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";
import { writeFilesWhole } from "./write-files.ts";

const USAGE =
  "用法：npm run revise -- 公文文件夹名 --date 新版本公开的日期 --reason 理由\n例如：npm run revise -- 2022-06-15-zhenggai-fangan --date 2022-08-01 --reason 调整完成时限";

/** A mistake of the person at the keyboard: told in one sentence, without a stack. */
class InputError extends Error {}

try {
  await main();
} catch (error) {
  console.error(error instanceof InputError ? error.message : `没有写入任何文件：${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { id, content: root, ...given } = readArguments();
  const content = readTold(root);
  const folder = path.join(root, "documents", id);
  const found = content.documents.find(({ document }) => document.id === id);
  const inside = `${path.relative(process.cwd(), folder).split(path.sep).join("/")}/`;
  const files = content.files.filter((file) => file.path.startsWith(inside));
  if (!existsSync(path.join(folder, "document.md")))
    throw new InputError(`${path.relative(process.cwd(), path.dirname(folder))} 里没有“${id}”这件公文。\n${USAGE}`);
  if (found) refuseChanged(found.document, content.permanence.published);
  if (!found || countMessages(files).errors > 0)
    throw new InputError(`${reportText(files)}\n这件公文有错误，先改好再登记新版本；没有写入任何文件。`);
  const { document, source } = found;
  const { reason, date } = await askFor(given, document);
  const listFile = path.join(folder, "revisions.yaml");
  const list = existsSync(listFile) ? readFileSync(listFile, "utf8") : undefined;
  const numbers = document.revisions?.map(({ number }) => number) ?? [];
  const kept = currentRevision(document);
  const next = appendRevision(list, numbers, document.disclosure, { reason, date });
  const file = path.join(folder, "document.md");
  writeFilesWhole([
    [path.join(folder, "revisions", `${kept}.md`), String(source)],
    [listFile, next.list],
  ]);
  const shown = path.relative(process.cwd(), file);
  console.log(
    `版本 ${kept} 已经保存。现在改 ${shown}：改好正文和公开信息里变了的项目，再运行 npm run build；发布以后运行 npm run lock。`,
  );
}

function readArguments(): { id: string; content: string } & Partial<NewRevision> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        reason: { type: "string" },
        date: { type: "string" },
      },
    });
    const [id, ...more] = positionals;
    if (id === undefined) throw new InputError(`没有写是哪件公文。\n${USAGE}`);
    if (more.length > 0) throw new InputError(`理由里有空格时要加引号。\n${USAGE}`);
    if (!existsSync(values.content)) throw new InputError(`没有“${values.content}”这个文件夹。\n${USAGE}`);
    const { reason, date } = values;
    return {
      id: path.basename(id),
      content: path.resolve(values.content),
      ...(reason === undefined ? {} : { reason }),
      ...(date === undefined ? {} : { date }),
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${explainOptionError(error)}。\n${USAGE}`, { cause: error });
  }
}

/** The text that is kept must be the one that was published, and not the one that is kept already. */
function refuseChanged(document: OfficialDocument, published: Published): void {
  const number = currentRevision(document);
  const known = published.get(document.id)?.texts.get(number);
  if (known !== undefined && known !== fingerprint(textOf(document)))
    throw new InputError(
      "document.md 已经改过，不是公开时的文本，不能作为旧版本保存。先恢复公开时的 document.md，运行 npm run revise，再改。",
    );
  if (document.revisions && known === undefined && published.has(document.id))
    throw new InputError(`版本 ${number} 还没有公开（没有登记），接着改 document.md 就行，不用再登记新版本。`);
}

async function askFor(given: Partial<NewRevision>, document: OfficialDocument): Promise<NewRevision> {
  const answers = { ...given };
  if ((answers.date === undefined || answers.reason === undefined) && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    answers.date ??= await terminal.question("新版本公开的日期（如 2022-08-01）：");
    answers.reason ??= await terminal.question("为什么修订（一句话，会显示在网页上）：");
    terminal.close();
  }
  const { date = "", reason = "" } = answers;
  if (date.trim() === "" || reason.trim() === "")
    throw new InputError(`没有写${date.trim() === "" ? "日期" : "理由"}。\n${USAGE}`);
  if (!isRealDate(date.trim())) throw new InputError(`“${date}”不是日期，写成 2022-08-01 的样子。\n${USAGE}`);
  if (/[\r\n]/u.test(reason.trim())) throw new InputError(`理由只写一行。\n${USAGE}`);
  const last = document.revisions?.at(-1)?.date;
  if (last !== undefined && date.trim() < last) throw new InputError(`日期早于现在这个版本的日期 ${last}。\n${USAGE}`);
  return { date: date.trim(), reason: reason.trim() };
}
