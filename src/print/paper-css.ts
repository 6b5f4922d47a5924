import type { Paper, Screen } from "./paper.ts";
import { BRIEF_PAPER, COMPACT_PAPERS, LISTS_PAPER, PAPERS, SCREENS, SETTING, SLIDE_EDGE_SIZES } from "./paper.ts";
import { LONG, SQUARE } from "./pictures/formats.ts";
import { SHORT_SIZES } from "./slides/short-loop.ts";
import { SMALLER } from "./slides/whole-loop.ts";
import { sizeName } from "./tables/table-html.ts";

type Values = Record<string, number | string>;

/**
 * `styles/paper-sizes.css`: the measures of papers, screens and pictures for the style sheets, which know no others.
 * `npm run schemas` writes it.
 */
export function paperCss(): string {
  const rules = [
    ...PAPERS.flatMap((paper) => sheetRules(paper, "")),
    ...OTHERS.flatMap((paper) => sheetRules(paper, ` > .${paper.set}`)),
    ...SCREENS.map((screen) => rule(`.slides.${screen.id}`, screenValues(screen))),
    ...[LONG, SQUARE].map((format) => rule(`.pictures.${format.id}`, screenValues(format))),
    ...listSizes().map((size) => rule(`.size-${sizeName(size)}`, { size })),
  ];
  return `/* Made of src/print/paper.ts and its neighbours by npm run schemas: change those. */\n${rules.join("\n")}`;
}

/** Sets beside 大字版, on the pages of their paper. */
const OTHERS = [...COMPACT_PAPERS, BRIEF_PAPER, LISTS_PAPER];

function sheetRules(paper: Paper, below: string): string[] {
  const { width, height, side, gutter, head, ascent, foot, rest, code, words, small, line, gap, pad, title } = paper;
  const picture = `calc(var(--mm) * ${paper.picture})`;
  const values = { width, height, side, gutter, head, ascent, foot, rest, code, small, picture, line, gap, pad, title };
  return [
    rule(`.sheets.${paper.id}${below}`, values),
    rule(`.sheets.${paper.id}.no-code${below}`, { foot: foot - code + words }),
  ];
}

function screenValues({ width, height, side, head, foot, code, small, picture, ...setting }: Screen<string>): Values {
  const { line, gap, pad } = setting;
  const pixels = `calc(var(--unit) * ${picture})`;
  return { width, height, side, head, foot, code, small, picture: pixels, line, gap, pad, title: SETTING.title };
}

/** All sizes of type on pages that a browser shows. */
function listSizes(): number[] {
  const shown = [...PAPERS, ...OTHERS, ...SCREENS, LONG, SQUARE];
  const sizes = shown.flatMap(({ sizes: own, tables }) => [...own, ...tables]);
  const heads = [...PAPERS, ...OTHERS].flatMap((paper) => paper.heads);
  return [...new Set([...sizes, ...heads, ...SLIDE_EDGE_SIZES, ...SHORT_SIZES, ...SMALLER])].sort((a, b) => a - b);
}

function rule(selector: string, values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};\n`);
  return `${selector} {\n${lines.join("")}}\n`;
}
