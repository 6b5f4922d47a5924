import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { SCREENS } from "../../src/print/paper.ts";
import type { SlideShow } from "../../src/print/slides.ts";
import { planSlides } from "../../src/print/slides.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { readOfficialWords } from "../../src/proof/official-texts.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runs } from "../runner/seed.ts";
import { makeDocument } from "../view/make-document.ts";

/** What must stand on one slide whatever is around it. */
const whole = fc.constantFrom(
  "2022年11月30日前",
  "1,234.56万元",
  "《关于进一步做好防返贫监测帮扶工作的通知》",
  "0737-5912345",
  "www.example.gov.cn/zwgk/2022",
  "GB/T9704-2012",
);
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("各村", "镇政府", "落实", "整改措施", "逐户走访", "台账", "按时上报", "群众"),
  },
  { weight: 1, arbitrary: whole.map((words) => `按${words}的要求`) },
);
const clause = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(""));
const sentence = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 5 }), fc.constantFrom("。", "；", "！", "。”", "?"))
  .map(([clauses, end]) => (end === "。”" ? "“" : "") + clauses.join("，") + end);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join(""));
const longSentence = fc.array(clause, { minLength: 60, maxLength: 90 }).map((clauses) => `${clauses.join("，")}。`);
const endless = fc.array(word, { minLength: 150, maxLength: 250 }).map((words) => `${words.join("")}。`);

const body = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: paragraph },
      { weight: 1, arbitrary: longSentence },
      { weight: 1, arbitrary: endless },
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .chain((paragraphs) =>
    fc.constantFrom(1, 4).map((every) => {
      const names = "一二三四五六七八九十";
      const at = (index: number) => Math.floor(index / every);
      const heads = (index: number) =>
        every > 1 && index % every === 0 && names[at(index)] ? `## ${names[at(index)] ?? ""}、工作要求\n\n` : "";
      return ["# 工作方案", ...paragraphs.map((text, index) => heads(index) + text)].join("\n\n");
    }),
  );

const planned = (text: string): SlideShow[] => {
  const document = makeDocument(text, "标题: 工作方案\n公开主体: 甲镇\n成文日期: 2022-06-15");
  return SCREENS.map((screen) => planSlides(toPrintSource(document, undefined), screen, (name) => name));
};

test("slides have all text in its order, and turn where something ends", () => {
  fc.assert(
    fc.property(body, (text) => {
      const source = withoutBlanks(textOf(makeDocument(text)));
      for (const show of atLeastOne(planned(text))) {
        expect(withoutBlanks(readOfficialWords(slidesToHtml(show)).texts.get("document") ?? "")).toBe(source);
        const turns = listTurns(show);
        expect(turns.filter(isTorn)).toEqual([]);
        // Inside a sentence only where it goes on, and says so.
        expect(turns.filter(({ before, mark }) => !/[。；！？?]”?$/u.test(before) && mark !== "（续）")).toEqual([]);
      }
    }),
    { numRuns: runs(12) },
  );
});

test("a sentence is broken only where it is longer than a slide, then behind a comma if there is one", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 5, maxLength: 20 }), (paragraphs) => {
      const text = ["# 工作方案", ...paragraphs].join("\n\n");
      for (const show of atLeastOne(planned(text)))
        expect(listTurns(show).filter(({ mark }) => mark !== "")).toEqual([]);
    }),
    { numRuns: runs(6) },
  );
  fc.assert(
    fc.property(longSentence, (long) => {
      for (const show of atLeastOne(planned(`# 工作方案\n\n${long}`)))
        for (const { before, mark } of atLeastOne(listTurns(show))) expect(mark + before).toMatch(/^（续）.*，$/u);
    }),
    { numRuns: runs(5) },
  );
});

test("a short loop takes three minutes at most, and quotes nothing that the text has not", () => {
  fc.assert(
    fc.property(body, (text) => {
      const source = withoutBlanks(text);
      for (const show of atLeastOne(planned(text))) {
        expect(show.short?.seconds ?? show.seconds).toBeLessThanOrEqual(180);
        const { quotes } = readOfficialWords(slidesToHtml(show));
        expect(quotes.filter((quote) => !source.includes(withoutBlanks(quote)))).toEqual([]);
      }
    }),
    { numRuns: runs(8) },
  );
});

/** Where a paragraph goes on with the next slide: its words before and behind that, and whether it says so. */
function listTurns({ slides }: SlideShow): { before: string; mark: string; after: string }[] {
  const said = slides.map(({ blocks }) =>
    blocks.map((block) => ({
      continued: "continued" in block && block.continued === true,
      runs: "runs" in block ? block.runs : [],
    })),
  );
  return said.slice(1).flatMap((blocks, at) => {
    const [first] = blocks;
    if (!first?.continued) return [];
    const words = (runs: typeof first.runs, own: boolean) =>
      runs.flatMap(({ text, furniture }) => ((furniture ?? false) === own ? [text] : [])).join("");
    return [
      {
        before: words(said[at]?.at(-1)?.runs ?? [], false),
        mark: words(first.runs, true),
        after: words(first.runs, false),
      },
    ];
  });
}

/** Whether a turn goes through a date, an amount, a number, an address or the name of a document. */
function isTorn({ before, after }: { before: string; after: string }): boolean {
  if (/[0-9A-Za-z./-]$/u.test(before) && /^[0-9A-Za-z./-]/u.test(after)) return true;
  if (/\d$/u.test(before) && /^(?:年|月|日|万元)/u.test(after)) return true;
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
