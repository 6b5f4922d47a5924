/**
 * npm run annotate -- ID: lists sentences that look like duties, times or figures and are quoted by no annotation.
 * It writes nothing. Option: --content DIR. Exit code 1 where there is no such document.
 */
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import type { Unannotated } from "../src/lint/unannotated.ts";
import { findUnannotated } from "../src/lint/unannotated.ts";
import { explainOptionError } from "./option-error.ts";
import { readTold } from "./read-told.ts";

const NAMES: Record<Unannotated["kind"], string> = { duty: "责任", time: "时限", figure: "指标" };
const USAGE = "用法：npm run annotate -- 文档编号 [--content 文件夹]";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { content: { type: "string", default: "content" } },
  });
  const [id] = positionals;
  if (id === undefined) throw new Error("没有写明是哪一件公文");
  const { documents, files } = readTold(path.resolve(values.content));
  const document = documents.find((one) => one.document.id === id)?.document;
  if (!document) {
    const own = files.filter((file) => file.path.includes(`/documents/${id}/`));
    if (countMessages(own).errors > 0) console.error(reportText(own));
    throw new Error(`没有“${id}”这件公文，或者它有错误`);
  }
  const found = findUnannotated(document);
  for (const { kind, target, sentence, line } of found)
    console.log(`${document.path}:${line}: ${NAMES[kind]}？ ${target} ${sentence}`);
  console.log(
    found.length === 0
      ? "没有漏掉的：像责任、时限、指标的句子都有标注。"
      : `共 ${found.length} 处像责任、时限或指标，还没有标注。逐条看：是的，抄进 annotations.yaml；不是的，不用管。`,
  );
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}
