/**
 * Proposes annotations for the documents that were annotated by hand and tells of each kind how many are found (recall) and how
 * many of the proposals are right (precision), those that rules are made with apart from those that are only measured; then
 * proposes for 300 problems and tells how long that took. What counts as found says tests/propose/measure.ts. Used by
 * scripts/bench.ts: `npm run bench -- --propose`; `--wrong` prints what is missed and what is wrong, of the former only.
 */
import path from "node:path";
import { VFile } from "vfile";
import { collectMeasures, collectProblems } from "../src/model/walk.ts";
import type { OfficialDocument } from "../src/model/document.ts";
import { textOf } from "../src/model/text.ts";
import { parseDocument } from "../src/parse/document.ts";
import { proposeAnnotations } from "../src/propose/propose.ts";
import { readContent } from "../src/sources/read-content.ts";
import type { Measured } from "../tests/propose/measure.ts";
import { KINDS, measure } from "../tests/propose/measure.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const PROBLEMS = 300;

export function benchPropose(isWrongShown: boolean): void {
  const [seed] = readDocuments("content");
  const learned = [...(seed ? [seed] : []), ...readDocuments("tests/fixtures/proposals/learned")];
  tell("学过的", learned, isWrongShown);
  tell("留出的", readDocuments("tests/fixtures/proposals/kept"), false);
  if (seed) tellSpeed(seed);
}

function readDocuments(folder: string): OfficialDocument[] {
  return readContent(path.join(ROOT, folder)).documents.map(({ document }) => document);
}

function tell(title: string, documents: readonly OfficialDocument[], isWrongShown: boolean): void {
  const all = documents.map((document) => ({ id: document.id, measured: measure(document) }));
  for (const kind of KINDS) {
    const own = all.flatMap(({ id, measured }) =>
      measured.filter((one) => one.kind === kind).map((one) => ({ id, ...one })),
    );
    console.log(`${title} ${kind.padEnd(4, "\u3000")} ${rates(sum(own))}`);
    for (const one of own) console.log(`    ${one.id.padEnd(30)} ${rates(one)}`);
    if (!isWrongShown) continue;
    for (const { id, missed, wrong } of own) {
      for (const words of missed) console.log(`      漏 ${id} ${words}`);
      for (const words of wrong) console.log(`      多 ${id} ${words}`);
    }
  }
}

type Counts = Pick<Measured, "confirmed" | "found" | "proposed" | "right">;

function sum(own: readonly Counts[]): Counts {
  const of = (key: keyof Counts) => own.reduce((total, one) => total + one[key], 0);
  return { confirmed: of("confirmed"), found: of("found"), proposed: of("proposed"), right: of("right") };
}

function rates({ confirmed, found, proposed, right }: Counts): string {
  const part = (of: number, all: number) =>
    `${of}/${all} ${all === 0 ? "—" : `${((100 * of) / all).toFixed(1)} %`}`.padStart(16);
  return `找全 ${part(found, confirmed)}  找准 ${part(right, proposed)}`;
}

function tellSpeed(seed: OfficialDocument): void {
  const measures = collectProblems(seed)
    .flatMap(({ problem }) => collectMeasures(problem))
    .map((one) => textOf(one));
  const body = Array.from({ length: PROBLEMS }, (_, index) => {
    const own = measures[index % measures.length]?.replace(/^[（(]\d+[)）]/u, "").replaceAll("\n", "") ?? "";
    return `${index + 1}.有的村工作滞后。\n\n整改措施:${own}`;
  }).join("\n\n");
  const document = parseDocument(
    new VFile({ path: "document.md", value: `---\n标题: 整改方案\n---\n\n${body}\n` }),
    "bench",
  );
  if (!document) throw new Error("The document of the bench has errors.");
  const begin = performance.now();
  const { length } = proposeAnnotations(document);
  const milliseconds = Math.round(performance.now() - begin);
  console.log(`${PROBLEMS} 个问题 ${body.length} 字，提出 ${length} 条，${milliseconds} 毫秒`);
}
