/** How far apart text and preview may be before they count as different. Lines that are not empty. */
const AHEAD = 60;
/** Shorter words stand in many places: they count only where they are the whole line. */
const SHORT = 4;

/**
 * The line that each block of the preview shows, by their words alone: both are the same text in the same order.
 *
 * @param lines of the text
 * @param blocks the words of paragraphs, headings and rows of tables, as they stand there
 * @returns for each block the index of its line, undefined for one that has none
 */
export function linesOfBlocks(lines: readonly string[], blocks: readonly string[]): (number | undefined)[] {
  const filled = lines.flatMap((line, index) => {
    const words = bare(line);
    return words === "" ? [] : [{ index, words }];
  });
  let at = 0;
  return blocks.map((block) => {
    const words = bare(block);
    if (words === "") return undefined;
    const found = filled.slice(at, at + AHEAD).findIndex((line) => belongs(line.words, words));
    if (found < 0) return undefined;
    at += found;
    return filled[at]?.index;
  });
}

/** Which block shows a place of the text: the line's own, by the words before the cursor, or the one before it. */
export function blockAt(
  places: readonly (number | undefined)[],
  blocks: readonly string[],
  { line, before, whole }: { line: number; before: string; whole: string },
): number | undefined {
  const own = places.flatMap((place, index) => (place === line ? [index] : []));
  const typed = bare(before).length;
  const within = own.findLast((index) => bare(whole).indexOf(bare(blocks[index] ?? "")) <= typed);
  if (within !== undefined) return within;
  const former = places.findLastIndex((place) => place !== undefined && place <= line);
  return own[0] ?? (former < 0 ? undefined : former);
}

function belongs(line: string, block: string): boolean {
  if (line === block) return true;
  const [short, long] = line.length < block.length ? [line, block] : [block, line];
  return short.length >= SHORT && long.includes(short);
}

/** Letters, digits and characters: neither the signs of Markdown nor punctuation, which the site may show otherwise. */
function bare(words: string): string {
  return words.replaceAll(/<br>|[^\p{L}\p{N}]/gu, "");
}
