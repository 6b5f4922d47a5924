import { withoutBlanks } from "../../model/text.ts";
import { isFoot, isFrame } from "./frame.ts";
import type { InfoReading } from "../fields/info-pairs.ts";
import type { Page, Region, Span } from "../input/page.ts";
import { isDocumentNumber, isOrgan, isProse, readDateLine, readTitle } from "../signs.ts";

/** Where the text is looked for. `sure` when the page itself marks it as the text. */
export interface Scope {
  from: number;
  to: number;
  sure: boolean;
}

/** What portals call the element of the text. */
const NAMED =
  /^(?:#?(?:zoom|ucap-content|fontzoom|zoomcon|zoomtext|vsb_content(?:_\d+)?|js_content|article[-_]?(?:content|body|con|text)|content[-_]?(?:text|body|detail)|news[-_]?(?:content|con|text)|xxgk[-_]?(?:content|con|text)|zwgk[-_]?content|info[-_]?content|text[-_]?content|maintext|wzcon|pages_content|bt-content|con_?text|detail[-_]?(?:content|con)|trs_(?:editor|ueditor|uedior|paper_preview)|custom_unionstyle|v_news_content|view|article|content|zw))$/u;

/** Where the text of a page stands: a named element, or the smallest element around nearly all running text. */
export function chooseScope(page: Page, info: InfoReading): Scope {
  const whole: Scope = { from: 0, to: page.lines.length, sure: false };
  if (page.kind === "text") return whole;
  const weights = weigh(page, info);
  const weightOf = (region: Region) => (weights[region.to] ?? 0) - (weights[region.from] ?? 0);
  const total = weights.at(-1) ?? 0;
  if (total === 0) return whole;
  const named = page.regions
    .filter((region) => region.names.some((name) => NAMED.test(name)) && weightOf(region) * 2 >= total)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const largest = Math.max(0, ...named.map(weightOf));
  const chosen = named.find((region) => weightOf(region) >= largest * 0.98);
  if (chosen) return { from: chosen.from, to: chosen.to, sure: true };
  const dense = page.regions
    .filter((region) => weightOf(region) * 10 >= total * 9)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  if (!dense) return whole;
  return { ...widen(page, info, dense), sure: false };
}

/** Running totals of how much running text stands before each line. */
function weigh(page: Page, info: InfoReading): number[] {
  const tables = new Set<number>();
  for (const grid of page.grids)
    if (!grid.outer && grid.rows.length > 2) for (let line = grid.from; line < grid.to; line++) tables.add(line);
  const totals = [0];
  page.lines.forEach((line, index) => {
    const text = page.text.slice(line.start, Math.min(line.end, line.start + 2000));
    const off = info.lines.has(index) || line.origin === "title" || line.origin === "meta" || line.origin === "hidden";
    const frame =
      off || line.linked * 2 > line.end - line.start || (text.length < 240 && (isFoot(text) || isFrame(text)));
    const weight = frame
      ? 0
      : isProse(text)
        ? line.end - line.start
        : tables.has(index)
          ? (line.end - line.start) / 2
          : 0;
    totals.push((totals.at(-1) ?? 0) + weight);
  });
  return totals;
}

/** Takes in the elements around whose only further lines are signs of the text: title, 署名, date. */
function widen(page: Page, info: InfoReading, dense: Region): Region {
  let scope = dense;
  const around = page.regions
    .filter((region) => region.from <= dense.from && region.to >= dense.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  for (const region of around) {
    const further = page.lines.slice(region.from, scope.from).concat(page.lines.slice(scope.to, region.to));
    if (further.length > 8) break;
    const fits = further.every((line) => {
      const text = withoutBlanks(page.text.slice(line.start, line.end));
      return (
        readDateLine(text) ??
        readTitle(text) ??
        (isOrgan(text) || isDocumentNumber(text) || /^附件/u.test(text) || info.lines.has(page.lines.indexOf(line)))
      );
    });
    if (!fits) break;
    scope = region;
  }
  return scope;
}

/** The lines of a labelled place. */
export function linesWithin(page: Page, span: Span): Scope {
  const from = page.lines.findIndex((line) => line.end > span.start);
  if (from < 0) return { from: page.lines.length, to: page.lines.length, sure: true };
  const after = page.lines.findIndex((line) => line.start >= span.end);
  return { from, to: after < 0 ? page.lines.length : after, sure: true };
}
