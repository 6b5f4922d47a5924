/**
 * Makes the files of one plain document and of the first one of `content/`, and tells what each takes: `node scripts/bench-kinds.ts FOLDER`,
 * with generated documents in it. Nothing of them was made before; faces and templates were read for a document of one line.
 * Used by scripts/bench.ts.
 */
import path from "node:path";
import process from "node:process";
import type { OfficialDocument } from "../src/model/document.ts";
import { textOf } from "../src/model/text.ts";
import { readContent } from "../src/sources/read-content.ts";
import { printDocument } from "../src/typeset/print-document.ts";
import { Typst } from "../src/typeset/typst.ts";
import { readGeneratedDocuments } from "../tests/search/bench/site.ts";

/** What the files of a document take. */
export interface KindCosts {
  name: string;
  characters: number;
  /** Processor time, in milliseconds; what is not of one file is in the next one. */
  files: { name: string; bytes: number; milliseconds: number }[];
}

/** Characters of a plain document: the generated one that is nearest to it is taken. */
const PLAIN = 2700;

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("FOLDER");
  process.stdout.write(JSON.stringify({ costs: await measureKinds(folder) }));
}

async function measureKinds(folder: string): Promise<KindCosts[]> {
  const content = path.resolve(import.meta.dirname, "../content");
  const far = (document: OfficialDocument) => Math.abs(textOf(document).length - PLAIN);
  const [plain, first] = readGeneratedDocuments(folder).sort((one, other) => far(one) - far(other));
  const [seed] = readContent(content).documents;
  if (!first || !plain || !seed) throw new Error(`There are no documents in ${folder}.`);
  const typst = await Typst.open(content);
  await measure("", first, typst, folder);
  return [await measure("一般公文", plain, typst, folder), await measure("首件公文", seed.document, typst, folder)];
}

async function measure(name: string, document: OfficialDocument, typst: Typst, out: string): Promise<KindCosts> {
  const files: KindCosts["files"] = [];
  let begin = process.cpuUsage();
  await printDocument(document, typst, {
    content: path.resolve(import.meta.dirname, "../content"),
    out: path.join(out, "print"),
    url: "https://www.example.gov.cn/",
    files: "公示栏全套和电子屏",
    tellFile: (file) => {
      const { user, system } = process.cpuUsage(begin);
      files.push({ name: file.name, bytes: file.bytes, milliseconds: (user + system) / 1000 });
      begin = process.cpuUsage();
    },
  });
  return { name, characters: textOf(document).length, files };
}
