/**
 * npm run import -- FILE [--out content/documents/ID] [--force] [--decided "WHO，DAY，WHY"] [--keep LINES]: makes a draft document
 * folder of a Word file (.docx), a saved web page (.html) or a scraped text (.txt).
 *
 * --decided writes decisions.yaml beside the draft: somebody answerable has decided that a paper with a mark such as
 * 依申请公开 is published. --keep takes lines that were listed as page frame into the text. Prints where each character went and what to look at. Exit code 1 and nothing
 * written where the input is no document, or its folder exists and --force is not given.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { VFile } from "vfile";
import { datePart, suggestFolder } from "../src/import/folder.ts";
import { FOLDER_NAME } from "../src/model/file-names.ts";
import type { ImportResult } from "../src/import/import-document.ts";
import { importDocument } from "../src/import/import-document.ts";
import { readVocabulary } from "../src/parse/vocabulary.ts";
import { kindOf } from "../src/sources/inside.ts";
import type { Decision } from "../src/import/decision.ts";
import { DECIDED, readDecision, writeDecisions } from "../src/import/decision.ts";
import { reportImport } from "./import-report.ts";
import { readKeptLines } from "./kept-lines.ts";
import { explainOptionError } from "./option-error.ts";

const ROOT = path.join(import.meta.dirname, "..");
const USAGE =
  '用法：npm run import -- 文件（.docx、.html、.txt） [--out content/documents/编号] [--force] [--decided "决定人，日期，理由"] [--keep 3,7-9]';

/** A mistake of the person at the keyboard: told in one sentence, without a stack. */
class InputError extends Error {}

try {
  main();
} catch (error) {
  console.error(
    error instanceof InputError ? error.message : `导入没有完成，没有写入文件：${(error as Error).message}`,
  );
  process.exitCode = 1;
}

function main(): void {
  const { file, out, force, decision, keep } = readArguments();
  const result = importDocument({ path: file, bytes: readInput(file) }, readLabels(), {
    decided: decision !== undefined,
    keep,
  });
  for (const note of result.notes) console.log(note);
  if (result.document === undefined) {
    for (const { line, reason, note } of result.errors)
      console.error(`${file}${line === undefined ? "" : `:${line}`}: 错误 ${reason}\n  改法：${note ?? ""}`);
    console.error("没有写入任何文件。");
    process.exitCode = 1;
    return;
  }
  const folder = chooseFolder(result, out, file);
  const decided = decision && result.decided?.length ? writeDecisions(decision, result.decided) : "";
  writeDocument(folder, result.document, result.files ?? [], force);
  // What stood there was decided about an earlier draft, and stays.
  if (decided !== "") appendFileSync(path.join(folder, "decisions.yaml"), decided);
  reportImport(result, path.join(folder, "document.md"));
}

function readArguments(): {
  file: string;
  out: string | undefined;
  force: boolean;
  decision: Decision | undefined;
  keep: number[];
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        force: { type: "boolean", default: false },
        decided: { type: "string" },
        keep: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new InputError(`没有写要导入的文件。\n${USAGE}`);
    if (more.length > 0) throw new InputError(`一次只能导入一个文件，文件名里有空格时要加引号。\n${USAGE}`);
    const decision = values.decided === undefined ? undefined : readDecision(values.decided);
    if (decision === null) throw new InputError(`${DECIDED}\n${USAGE}`);
    const keep = values.keep === undefined ? [] : readKeptLines(values.keep);
    if (!keep) throw new InputError(`--keep 后面写行的数，例如 --keep 3,7-9。\n${USAGE}`);
    return { file, out: values.out, force: values.force, decision, keep };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${explainOptionError(error)}。\n${USAGE}`, { cause: error });
  }
}

function readInput(file: string): Uint8Array {
  if (!existsSync(file)) throw new InputError(`没有“${file}”这个文件，请检查路径。`);
  if (!statSync(file).isFile()) throw new InputError(`“${file}”是文件夹，请写出里面要导入的文件。`);
  return readFileSync(file);
}

function readLabels() {
  const file = path.join(ROOT, "content", "vocabulary", "信息标签.yaml");
  if (!existsSync(file))
    throw new InputError("缺少 content/vocabulary/信息标签.yaml，认不出网页上的标签。请从版本库恢复这个文件。");
  const read = new VFile({ path: file, value: readFileSync(file, "utf8") });
  const vocabulary = readVocabulary(read);
  if (!vocabulary)
    throw new InputError(`${file} 有错误：${read.messages[0]?.reason ?? ""}。请先运行 npm run check 并改好。`);
  return vocabulary;
}

function chooseFolder({ values = {} }: ImportResult, out: string | undefined, file: string): string {
  const example = `content/documents/${datePart(values)}-zhenggai-fangan`;
  if (out === undefined) {
    const name = suggestFolder(values);
    if (name === undefined)
      throw new InputError(
        `原文没有文号和索引号，起不出文件夹的名字，没有写入文件。请用 --out 指定，例如：\nnpm run import -- ${file} --out ${example}`,
      );
    return path.join(ROOT, "content", "documents", name);
  }
  if (!FOLDER_NAME.test(path.basename(out)))
    throw new InputError(
      `文件夹的名字“${path.basename(out)}”只能用小写字母、数字和短横线（它是网址的一部分），例如：--out ${example}`,
    );
  return out;
}

/** Writes beside the target and renames, so that no file is ever half there; pictures first, for the text names them. */
function writeDocument(
  folder: string,
  document: string,
  pictures: readonly { name: string; bytes: Uint8Array }[],
  force: boolean,
): void {
  const attachments = path.join(folder, "attachments");
  for (const place of [path.dirname(folder), folder, attachments, path.join(folder, "document.md")])
    if (kindOf(place) === "link") throw new InputError(`“${place}”是一个链接，不能往里面写。没有写入文件。`);
  const exists = existsSync(folder);
  if (exists && !statSync(folder).isDirectory())
    throw new InputError(`“${folder}”是一个文件，不能放文档。请用 --out 换一个名字。`);
  if (exists && readdirSync(folder).length > 0 && !force)
    throw new InputError(
      `“${folder}”里已经有文件，没有写入。换一个 --out；要用新的草稿替换里面的 document.md，加上 --force（attachments 和 annotations.yaml 保留）。`,
    );
  for (const { name, bytes } of pictures) {
    const known = path.join(attachments, name);
    if (existsSync(known) && !readFileSync(known).equals(bytes))
      throw new InputError(
        `“${known}”已经有了，和要导入的图片不一样，没有写入。给原来的图片改名（document.md 里也改），或换一个 --out。`,
      );
  }
  const created = exists ? undefined : mkdirSync(folder, { recursive: true });
  const drafts = [...pictures, { name: "document.md", bytes: document }].map(({ name, bytes }, index) => ({
    draft: path.join(folder, `.import-${process.pid}-${index}.tmp`),
    target: path.join(bytes === document ? folder : attachments, name),
    bytes,
  }));
  try {
    if (pictures.length > 0) mkdirSync(attachments, { recursive: true });
    for (const { draft, bytes } of drafts) writeFileSync(draft, bytes, { flag: "wx" });
    for (const { draft, target } of drafts) renameSync(draft, target);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    if (created !== undefined) rmSync(created, { recursive: true, force: true });
    throw new InputError(`写不进“${folder}”：${(error as Error).message}。原有的文件没有变。`, { cause: error });
  }
}
