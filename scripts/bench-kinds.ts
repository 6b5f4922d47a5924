/**
 * Makes the files of nine plain documents and of the first one of `content/`, and tells what each kind takes, in the middle of the nine:
 * `node scripts/bench-kinds.ts FOLDER`, with generated documents in it. Nothing of them was made before; faces, templates and the program
 * itself were read for three others. Used by scripts/bench.ts.
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

/** Characters of a plain document: the generated ones that are nearest to it are taken. */
const PLAIN = 2700;
const PLAIN_ONES = 9;
const BEFORE = 3;

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("FOLDER");
  process.stdout.write(JSON.stringify({ costs: await measureKinds(folder) }));
}

async function measureKinds(folder: string): Promise<KindCosts[]> {
  const content = path.resolve(import.meta.dirname, "../content");
  const far = (document: OfficialDocument) => Math.abs(textOf(document).length - PLAIN);
  const nearest = readGeneratedDocuments(folder).sort((one, other) => far(one) - far(other));
  const [seed] = readContent(content).documents;
  if (nearest.length < PLAIN_ONES + BEFORE || !seed) throw new Error(`There are too few documents in ${folder}.`);
  const typst = await Typst.open(content);
  const measureAll = async (documents: readonly OfficialDocument[]) => {
    const costs: KindCosts[] = [];
    for (const document of documents) costs.push(await measure("一般公文", document, typst, folder));
    return costs;
  };
  await measureAll(nearest.slice(PLAIN_ONES, PLAIN_ONES + BEFORE));
  const plain = middleOf(await measureAll(nearest.slice(0, PLAIN_ONES)));
  return [plain, await measure("首件公文", seed.document, typst, folder)];
}

/** The middle one of each figure. */
function middleOf(costs: readonly KindCosts[]): KindCosts {
  const middle = (numbers: readonly number[]) =>
    numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
  const [first] = costs;
  if (!first) throw new Error("Nothing was measured.");
  return {
    name: first.name,
    characters: middle(costs.map(({ characters }) => characters)),
    files: first.files.map(({ name }) => {
      const own = costs.flatMap(({ files }) => files.filter((file) => file.name === name));
      return {
        name,
        bytes: middle(own.map(({ bytes }) => bytes)),
        milliseconds: middle(own.map(({ milliseconds }) => milliseconds)),
      };
    }),
  };
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
