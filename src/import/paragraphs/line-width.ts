import type { Segment } from "../region/text-region.ts";

/** Width of a text, Chinese characters counting two; of its first so many characters. */
export function displayWidth(text: string, most: number): number {
  let width = 0;
  for (const character of text.slice(0, most)) width += character > "\u00ff" ? 2 : 1;
  return width;
}

/** Whether lines are cut at a width: many lines of nearly the greatest width end without a full stop. */
export function measureLines(segments: readonly Segment[]): { width: number | undefined; indents: boolean } {
  const lines = segments.filter(({ grid }) => !grid);
  const widths = lines.map(({ text, indented }) => displayWidth(text, 200) + (indented ? 4 : 0));
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  const cut = lines.filter(
    ({ text }, index) => (widths[index] ?? 0) >= width * 0.8 && !/[。！？；;：:”）)]$/u.test(text),
  );
  const usual = width <= 160 && cut.length >= 3 && cut.length * 5 >= lines.length;
  return { width: usual ? width : undefined, indents: lines.some(({ indented }) => indented) };
}
