/**
 * npm run annotate -- ID: proposes entries for annotations.yaml, each a quote with the reason for it, without those that are confirmed.
 * Prints them; --write puts them into proposals.yaml beside the document, which no build reads. Option: --content DIR. Exit
 * code 1 where there is no such document. --keep-ids proposes nothing: it writes the numbers that former releases published into annotations.yaml.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import type { OfficialDocument } from "../src/model/document.ts";
import { keepFormerIds } from "../src/parse/annotation-ids.ts";
import { proposeAnnotations } from "../src/propose/propose.ts";
import { withoutConfirmed } from "../src/propose/unconfirmed.ts";
import { writeProposals } from "../src/propose/write-proposals.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";

const USAGE = "用法：npm run annotate -- 文档编号 [--write | --keep-ids] [--content 文件夹]";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      write: { type: "boolean", default: false },
      "keep-ids": { type: "boolean", default: false },
    },
  });
  const [id] = positionals;
  if (id === undefined) throw new Error("没有写明是哪一件公文");
  const root = path.resolve(values.content);
  const folder = path.join(root, "documents", id);
  const { document, others } = readDocuments(root, id);
  if (values["keep-ids"]) keepIds(document, path.join(folder, "annotations.yaml"));
  else annotate(document, others, values.write ? path.join(folder, "proposals.yaml") : undefined);
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

function readDocuments(root: string, id: string): { document: OfficialDocument; others: OfficialDocument[] } {
  const { documents, files } = readTold(root);
  const document = documents.find((one) => one.document.id === id)?.document;
  const others = documents.map((one) => one.document).filter((one) => one.id !== id);
  if (document) return { document, others };
  const own = files.filter((file) => file.path.includes(`/documents/${id}/`));
  if (countMessages(own).errors > 0) console.error(reportText(own));
  throw new Error(`没有“${id}”这件公文，或者它有错误`);
}

function annotate(document: OfficialDocument, others: readonly OfficialDocument[], target: string | undefined): void {
  const proposals = withoutConfirmed(proposeAnnotations(document, others), document.annotations);
  if (proposals.length === 0) {
    if (target !== undefined) rmSync(target, { force: true });
    console.log("没有新的可以提出：像责任、时限、指标、判定规则、术语、引用的话都标注了。");
    return;
  }
  if (target === undefined) {
    for (const { list, entry, line, reason } of proposals)
      console.log(`${document.path}:${line}: ${list}？ ${entry.位置} ${entry.原文}（${reason}）`);
    console.log(`共提出 ${proposals.length} 条。加上 --write，写进 proposals.yaml，逐条确认。`);
    return;
  }
  writeFileSync(target, writeProposals(proposals));
  console.log(
    `提出 ${proposals.length} 条，写在 ${path.relative(process.cwd(), target)}。确认了的移到 annotations.yaml。`,
  );
}

function keepIds({ annotations }: OfficialDocument, file: string): void {
  if (!annotations) throw new Error("这件公文没有 annotations.yaml");
  const before = readFileSync(file, "utf8");
  const after = keepFormerIds(before);
  if (after !== before) writeFileSync(file, after);
  console.log(after === before ? "每一条都已经有编号。" : "给没有编号的每一条写上了原来公开的编号。");
}
