/**
 * npm run screen -- ID: makes of a document what screens play from a stick: its loops as a web page, as numbered pictures and,
 * with --video, as MP4, each wide and tall.
 *
 * Options: --video, --dark (white on black, for LED walls), --out DIR (screen-ID), --content DIR (content). Exit code 1 where the content has errors.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { countMessages } from "../src/lint/messages.ts";
import { reportText } from "../src/lint/reporters/text.ts";
import { checkContent } from "../src/sources/check-content.ts";
import { toPrintSource } from "../src/sources/to-print-source.ts";
import { GLYPH_MISSING } from "../src/sources/missing-glyphs.ts";
import { Typst } from "../src/typeset/typst.ts";
import { writeScreenFiles } from "../src/typeset/write-screen.ts";
import { explainOptionError } from "./option-error.ts";
import { Progress } from "./progress.ts";
import { reportTrouble } from "./report-trouble.ts";
import { todayInChina } from "./today.ts";

const USAGE = "用法：npm run screen -- 公文的文件夹名 [--video] [--dark] [--out 文件夹] [--content 文件夹]";

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: "string", default: "content" },
      out: { type: "string" },
      video: { type: "boolean", default: false },
      dark: { type: "boolean", default: false },
    },
  });
  const [id, ...more] = positionals;
  if (id === undefined) throw new Error("没有写是哪一件公文");
  if (more.length > 0) throw new Error(`多了“${more.join(" ")}”`);
  if (!existsSync(values.content)) throw new Error(`没有“${values.content}”这个文件夹`);
  const content = path.resolve(values.content);
  const progress = new Progress({ 检查: 1, 画画面: 5 });
  const read = await checkContent(content, todayInChina(), progress.begin("检查"));
  progress.clear();
  if (countMessages(read.files).errors > 0) {
    console.error(reportText(read.files));
    console.error("有错误，没有做。改好以后再运行。");
    return 1;
  }
  const found = read.documents.find(({ document }) => document.id === path.basename(id));
  if (!found) throw new Error(`没有“${id}”这件公文`);
  if (found.undrawn) {
    found.source.messages = found.source.messages.filter(({ ruleId }) => ruleId === GLYPH_MISSING.id);
    console.error(`${reportText([found.source])}\n字印出来会是空框，没有做。放好字体以后再运行。`);
    return 1;
  }
  const out = path.resolve(values.out ?? `screen-${found.document.id}`);
  const source = toPrintSource(found.document, read.site?.url);
  const typst = await Typst.open(content);
  const shown = path.relative(process.cwd(), out) || ".";
  try {
    await writeScreenFiles(source, typst, {
      content,
      out,
      video: values.video,
      isDark: values.dark,
      tell: progress.begin("画画面"),
      onWritten: (name) => {
        progress.clear();
        console.log(`${shown}/${name}`);
      },
    });
  } catch (error) {
    progress.clear();
    found.source.messages = [];
    if (!reportTrouble(error, read)) throw error;
    console.error(`${reportText([found.source])}\n程序出错，没有做完。`);
    return 1;
  }
  progress.clear();
  console.log("做好了。");
  return 0;
}
