import type { Paper, Screen } from "./paper.ts";
import { PAPERS, SCREENS } from "./paper.ts";
import { LONG, SQUARE } from "./pictures/formats.ts";
import { HEAD_SIZES } from "./slides/frame.ts";
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
    ...PAPERS.flatMap((paper) => [
      rule(`.sheets.${paper.id}`, sheetValues(paper)),
      rule(`.sheets.${paper.id}.no-code`, { foot: paper.foot - paper.code + paper.words }),
    ]),
    ...SCREENS.map((screen) => rule(`.slides.${screen.id}`, screenValues(screen))),
    ...[LONG, SQUARE].map((format) => rule(`.pictures.${format.id}`, screenValues(format))),
    ...listSizes().map((size) => rule(`.size-${sizeName(size)}`, { size })),
  ];
  return `/* Made of src/print/paper.ts and its neighbours by npm run schemas: change those. */\n${rules.join("\n")}`;
}

function sheetValues({ width, height, side, head, foot, rest, code, small, picture, line, gap, pad }: Paper): Values {
  const points = `calc(var(--mm) * ${picture})`;
  return { width, height, side, head, foot, rest, code, small, picture: points, line, gap, pad };
}

function screenValues({ width, height, side, head, foot, code, small, picture, ...setting }: Screen<string>): Values {
  const { line, gap, pad } = setting;
  const pixels = `calc(var(--unit) * ${picture})`;
  return { width, height, side, head, foot, code, small, picture: pixels, line, gap, pad };
}

/** All sizes of type on pages that a browser shows. */
function listSizes(): number[] {
  const shown = [...PAPERS, ...SCREENS, LONG, SQUARE];
  const sizes = shown.flatMap(({ sizes: own, tables }) => [...own, ...tables]);
  const heads = PAPERS.flatMap((paper) => paper.heads);
  return [...new Set([...sizes, ...heads, ...HEAD_SIZES, ...SHORT_SIZES, ...SMALLER])].sort((a, b) => a - b);
}

function rule(selector: string, values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};\n`);
  return `${selector} {\n${lines.join("")}}\n`;
}
