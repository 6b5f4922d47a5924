/**
 * npm run new: makes the folder of a new document with its 公开信息, asked for on the terminal or given as options.
 *
 * Options: --from FILE imports a Word file, web page or text, --paste what was copied last in Word, WPS or a browser; --keep LINES with lines of it that look like page frame,
 * --decided "WHO，DAY，WHY" also one whose mark forbids publishing (decisions.yaml is written beside it); --标题 …,
 * --公开主体 … and all other fields of one line;
 * --公开层级 县级:渠道，渠道 (several times); --slug NAME; --content DIR. Asks for what is missing where there is
 * somebody to ask. Exit code 1 and nothing written where something is missing or wrong, 130 after Ctrl+C. A folder that
 * is there already is never touched.
 */
import { existsSync, lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Conversation } from "../src/editor/ask-fields.ts";
import { askFields } from "../src/editor/ask-fields.ts";
import { checkValue } from "../src/editor/check-value.ts";
import { folderFor, newDocument, suggestedFolder, withFields } from "../src/editor/new-document.ts";
import type { ImportInput, ImportResult } from "../src/import/import-document.ts";
import { importDocument } from "../src/import/import-document.ts";
import type { Vocabularies } from "../src/lint/define-rule.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import { checkFolders } from "../src/sources/check-content.ts";
import type { Frontmatter } from "../src/model/disclosure-schema.ts";
import { LABELS } from "../src/model/field-list.ts";
import { FIELDS } from "../src/model/fields.ts";
import { newWords as words } from "../src/ui/new-words.ts";
import { readVocabularies } from "../src/edit-server/check-draft.ts";
import { writeFolder } from "../src/edit-server/write-folder.ts";
import { writeDecisions } from "../src/import/decision.ts";
import { reportImport } from "./import-report.ts";
import { readClipboard } from "./new/clipboard.ts";
import { readOptions } from "./new/options.ts";
import type { NewOptions } from "./new/options.ts";
import { Cancelled, openTerminal } from "./new/terminal.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";
import { todayInChina } from "./today.ts";

const USAGE =
  '用法：npm run new                                  （逐项提问）\n      npm run new -- --标题 … --公开主体 … --成文日期 2023-05-04 --slug fangxun-tongzhi\n      npm run new -- --from 通知.docx --slug fangxun-tongzhi [--decided "决定人，日期，理由"]\n      npm run new -- --paste --slug fangxun-tongzhi   （刚复制的公文）';

/** What to do about a mistake of the person at the keyboard. */
class InputError extends Error {}

try {
  await main(readOptions());
} catch (error) {
  if (error instanceof Cancelled) {
    console.error("\n不建了，没有留下任何文件。");
    process.exitCode = 130;
  } else {
    console.error(error instanceof InputError ? error.message : `${explainOptionError(error)}\n${USAGE}`);
    process.exitCode = 1;
  }
}

async function main(options: NewOptions): Promise<void> {
  const { root, from, paste, given, decision } = options;
  if (!existsSync(path.join(root, "vocabulary")))
    throw new InputError(`“${root}”不是放公文的文件夹（里面没有 vocabulary）。`);
  const vocabularies = readVocabularies(root);
  checkGiven(given, vocabularies);
  const copied = paste ? pasteInput() : from === undefined ? undefined : readInput(from);
  const imported = copied && importFile(copied, options, vocabularies);
  const terminal = process.stdin.isTTY ? openTerminal() : undefined;
  try {
    const values = imported
      ? { ...imported.values, ...given }
      : terminal
        ? await askFields(terminal, given, vocabularies)
        : given;
    if (!imported && values[LABELS.title] === undefined) throw new InputError(`没有写标题。\n${USAGE}`);
    const folder = path.join(root, "documents", await chooseFolder(options, values, terminal));
    const text = imported ? withFields(imported.document ?? "", given) : newDocument(values);
    const decided = decision && imported?.decided?.length ? writeDecisions(decision, imported.decided) : undefined;
    writeFolder(root, "documents", path.basename(folder), { text, decided, pictures: imported?.files ?? [] });
    const target = path.join(folder, "document.md");
    if (imported) {
      reportImport(imported, target);
      await tellMessages(root, path.basename(folder));
    } else tellNext(target);
    console.log("看样子：运行 npm run dev，在浏览器里打开 http://localhost:4321/editors/preview/，选这件公文。");
  } finally {
    terminal?.close();
  }
}

/** Tells all values that cannot be right at once; words in no list are only pointed out. */
function checkGiven(given: Partial<Frontmatter>, vocabularies: Vocabularies): void {
  const { level: ofLevel, channels: ofChannels } = FIELDS.levels.fields;
  const channels = given[LABELS.levels]?.flatMap((level) => [
    [ofLevel.label, level[ofLevel.label]] as const,
    ...(level[ofChannels.label] ?? []).map((channel) => [ofChannels.label, channel] as const),
  ]);
  const texts = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const wrong: string[] = [];
  for (const [label, value] of [...texts, ...(channels ?? [])]) {
    const verdict = checkValue(label, value, given, vocabularies);
    if (verdict.kind === "wrong") wrong.push(words.wrong(label, verdict.reason, verdict.note));
    if (verdict.kind !== "unlisted") continue;
    console.error(
      `提醒：${verdict.nearest === undefined ? words.unlisted(label, value) : words.nearest(label, value, verdict.nearest)}`,
    );
  }
  if (wrong.length > 0) throw new InputError(`${wrong.join("\n")}\n没有建任何文件。`);
}

function readInput(file: string): ImportInput {
  if (!existsSync(file) || !lstatSync(file).isFile()) throw new InputError(`没有“${file}”这个文件，请检查路径。`);
  return { path: file, bytes: readFileSync(file) };
}

function pasteInput(): ImportInput {
  const copied = readClipboard();
  if (copied) return copied;
  throw new InputError("剪贴板里没有文字，没有建任何文件。先在 Word、WPS 或网页里选中公文全文，复制，再运行一次。");
}

function importFile(input: ImportInput, { keep, decision }: NewOptions, vocabularies: Vocabularies): ImportResult {
  const labels = vocabularies["信息标签"];
  if (!labels)
    throw new InputError("vocabulary/信息标签.yaml 缺少或有错误，认不出原件上的标签。请先运行 npm run check。");
  const result = importDocument(input, labels, { keep, decided: decision !== undefined });
  for (const note of result.notes) console.log(note);
  if (result.document !== undefined) return result;
  const told = result.errors.map(({ reason, note }) => `${input.path}: 错误 ${reason}\n  改法：${note ?? ""}`);
  throw new InputError(`${told.join("\n")}\n没有建任何文件。`);
}

async function chooseFolder(
  { root, slug }: NewOptions,
  values: Partial<Frontmatter>,
  terminal: Conversation | undefined,
): Promise<string> {
  const suggested = suggestedFolder(values);
  const question = `${words.folder}${suggested === undefined ? "" : words.folderOr(suggested)}：`;
  let name = slug ?? (terminal ? (await terminal.ask(question)).trim() || suggested : suggested);
  for (;;) {
    const folder = name === undefined || name === "" ? undefined : folderFor(name, values);
    const taken = folder !== undefined && existsSync(path.join(root, "documents", folder));
    if (folder !== undefined && !taken) return folder;
    const reason = taken ? words.takenFolder(folder) : name ? words.badFolder(name) : words.noFolder;
    if (!terminal) throw new InputError(`${reason}\n用 --slug 写一个名称。没有建任何文件。`);
    terminal.say(reason);
    name = (await terminal.ask(question)).trim() || (taken ? undefined : suggested);
  }
}

/** What the check says of the folder that was just made. */
async function tellMessages(root: string, id: string): Promise<void> {
  const content = readTold(root, todayInChina());
  const folders = content.folders.filter((folder) => folder.id === id);
  const files = content.files.filter(({ path: name }) => name.includes(`documents/${id}/`));
  await checkFolders({ ...content, folders }, root);
  console.log(`\n检查这件公文：\n${reportText(files)}`);
}

function tellNext(target: string): void {
  const shown = path.relative(process.cwd(), target);
  console.log(
    [
      `建好了 ${shown.startsWith("..") ? target : shown}，正文还是空的。接下来：`,
      "1. 运行 npm run edit（或用别的编辑器打开它），把公文全文照原文贴在第二个“---”下面，一字不改。",
      "2. 标题前加“# ”，单独成行的“一、……”前加“## ”，“（一）……”前加“### ”；其余照抄，段落之间空一行，序号照原文打。",
      "3. 运行 npm run check。正文贴好以前，检查会报“正文是空的”。",
    ].join("\n"),
  );
}
