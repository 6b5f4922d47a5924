import { writeBody } from "./body/write-body.ts";
import type { Doubts } from "./doubts.ts";
import type { StatedFields } from "./fields/stated-fields.ts";
import type { InfoReading } from "./info/info-reading.ts";
import { PICTURE, tellPicture } from "./input/beyond-words.ts";
import { findDataTables } from "./input/data-tables.ts";
import { readHtmlPage } from "./input/html-page.ts";
import { keepPictures } from "./input/html-pictures.ts";
import { lineAt } from "./input/page.ts";
import type { ReadPage } from "./input/read-lines.ts";
import { readLines } from "./input/read-lines.ts";
import { buildParagraphs } from "./paragraphs/build-paragraphs.ts";
import { LEFT_OUT } from "./proof/left-out.ts";
import { NUMBERING_JUMP } from "./proof/numbering-jumps.ts";
import { proveDraft } from "./proof/prove-draft.ts";
import { countShares, shareOut } from "./proof/shares.ts";
import { findStops } from "./proof/tell-marks.ts";
import { tellSuspicions } from "./proof/tell-suspicions.ts";
import { findColumns } from "./region/column-tables.ts";
import { toFragment } from "./region/fragments.ts";
import { cutSegments } from "./region/segments.ts";
import { findTables } from "./region/text-tables.ts";
import type { TextRegion } from "./region/text-region.ts";
import { findTitle } from "./title/find-title.ts";
import { placeTitles } from "./title/place-titles.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** What was copied elsewhere and is put into a body. */
export interface Pasted {
  /** `text/html` of the clipboard. */
  html: string;
  /** Pictures that came with it, in its order. */
  pictures?: readonly Uint8Array[];
  /** Whether it is all that the body will have, its title among it. */
  whole: boolean;
  /** Names of files that are in attachments/ already. */
  taken?: ReadonlySet<string>;
}

/** The same as Markdown of a body. */
export interface PastedText {
  markdown: string;
  /** Its pictures, for attachments/. */
  files: { name: string; bytes: Uint8Array }[];
  /** What to look at: how the line begins where it stands, what is the matter, what to do. */
  doubts: { words: string; reason: string; fix: string }[];
}

/**
 * Writes what was copied from Word, WPS or a web page as a body has it: its paragraphs, tables and pictures, every
 * character that is shown.
 *
 * @returns undefined where there is nothing in it, or it cannot be read back as the same
 * @throws RangeError when its elements are nested too deep to be walked
 */
export function importPasted({ html, pictures: loose = [], whole, taken }: Pasted): PastedText | undefined {
  const page = readLines(readHtmlPage(html));
  const told: PastedText["doubts"] = [];
  const doubts = collect(page, told, whole);
  const info = { pairs: [], lines: new Set(), grid: new Set(), leftOver: [] } as Omit<InfoReading, "tables">;
  const reading: InfoReading = { ...info, tables: findDataTables(page, new Set()) };
  for (const { at, message, reason } of findStops(page, reading, doubts))
    doubts.add(at, message, reason, { note: MARKED });
  tellHidden(page, doubts);
  const text = allOf(page, reading, doubts);
  const title = whole ? findTitle(page, reading, text, doubts) : undefined;
  const titles = title?.run ? placeTitles(text, title, doubts) : [];
  const blocks = buildParagraphs(text, titles, doubts, false);
  const all = { start: 0, end: page.text.length };
  const { pictures, files, missing } = keepPictures(page, all, loose, taken);
  const body = writeBody(page, blocks, pictures, doubts);
  if (body.markdown === "") return undefined;
  const fields: StatedFields = { values: {}, sources: [], spans: [] };
  const shares = shareOut(page, [], body.spans);
  const remarks = page.remarks.filter(({ kind }) => kind !== "picture");
  tellSuspicions({ ...page, remarks }, { info: reading, blocks, body, fields, shares }, doubts);
  for (const { at, file } of pictures) tellPicture(doubts, at, file);
  for (const { at, name } of missing)
    doubts.add(at, PICTURE, `这里的图片“${name}”没有贴进来`, {
      note: "从原件存下图片，放进文档的 attachments/，在这里写一行 ![说明](attachments/文件名)。",
    });
  const document = `${writeFrontmatter({})}\n${body.markdown}\n`;
  const wrong = proveDraft(
    page,
    { document, tables: body.tables },
    shares,
    fields,
    countShares(page, shares, undefined),
  );
  return wrong.length > 0 ? undefined : { markdown: body.markdown, files, doubts: told };
}

const MARKED = "先不公开：由有权决定的人看过，换成正式印发的文本，或者书面决定公开；检查结果里还会提示。";

/** Words that are not shown are not pasted. */
function tellHidden({ text, lines }: ReadPage, doubts: Doubts): void {
  for (const { origin, start, end } of lines)
    if (origin === "hidden")
      doubts.add(start, LEFT_OUT, `“${text.slice(start, Math.min(end, start + 16))}”在原件里看不见，没有贴进来`, {
        note: "对照原件：该公开的，自己打上。",
      });
}

/** All that is shown is text. */
function allOf(page: ReadPage, info: InfoReading, doubts: Doubts): TextRegion {
  const fragments = page.lines.flatMap(({ origin }, index) =>
    origin === "text" || origin === "heading" ? (toFragment(page, index, undefined) ?? []) : [],
  );
  const tables = findColumns(page, fragments, findTables(page, fragments, info, doubts), doubts);
  return { first: fragments[0]?.line ?? 0, fragments, tables, segments: cutSegments(page, fragments, tables) };
}

/** Collects doubts by the words where they are: what was pasted has no lines that an editor knows. */
function collect(page: ReadPage, told: PastedText["doubts"], whole: boolean): Doubts {
  return {
    add(at, doubt, reason, details) {
      // What was cut out of a text goes on with its numbers.
      if (doubt === NUMBERING_JUMP && !whole) return;
      const line = page.lines[Math.min(lineAt(page, at), page.lines.length - 1)];
      const words = line ? page.text.slice(line.start, line.end).trim().slice(0, 24) : "";
      const one = { words, reason, fix: details?.note ?? doubt.fix };
      if (!told.some((other) => other.words === words && other.reason === reason)) told.push(one);
    },
    list: () => [],
  };
}
