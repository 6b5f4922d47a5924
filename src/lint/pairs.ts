/** Brackets and quotation marks that come in pairs. Straight quotes have no side and are not read. */

/** The closing mark of each opening one, the full-width form for both widths. */
const CLOSERS: Readonly<Record<string, string>> = {
  "《": "》",
  "〈": "〉",
  "“": "”",
  "（": "）",
  "(": "）",
  "〔": "〕",
  "【": "】",
};
const FULL: Readonly<Record<string, string>> = { ")": "）" };
const CLOSING = new Set([...Object.values(CLOSERS), ...Object.keys(FULL)]);

/** 1) a） 一）: a number with half a bracket, not the end of anything. */
const HALF_BRACKET = /(?:^|[\s。；;，,：:、])[0-9０-９A-Za-z一二三四五六七八九十]{1,3}$/u;

/** One mark of a text. */
export interface Mark {
  character: string;
  index: number;
}

/** What `matchPairs` finds. */
export interface Pairs {
  /** Opening and closing marks that belong together, in the order of the closing ones. */
  matched: { open: Mark; close: Mark; /** The opening marks around it, outermost first. */ around: Mark[] }[];
  /** Marks without their other half, in the order of the text. */
  single: Mark[];
}

/** Matches the marks of one text; takes time in proportion to its length. */
export function matchPairs(text: string): Pairs {
  const pairs: Pairs = { matched: [], single: [] };
  const stack: Mark[] = [];
  /** How many marks on the stack wait for each closing one, so that a mark without its half costs nothing. */
  const waiting = new Map<string, number>();
  const wait = (closer: string, more: number) => waiting.set(closer, (waiting.get(closer) ?? 0) + more);
  for (const { 0: character, index } of text.matchAll(/[《》〈〉“”（）()〔〕【】]/gu)) {
    const closer = CLOSERS[character];
    if (closer) {
      stack.push({ character, index });
      wait(closer, 1);
    } else if (CLOSING.has(character)) {
      const wanted = FULL[character] ?? character;
      const close = { character, index };
      if (!waiting.get(wanted)) {
        if (wanted !== "）" || !HALF_BRACKET.test(text.slice(Math.max(0, index - 4), index))) pairs.single.push(close);
        continue;
      }
      for (let open = stack.pop(); open; open = stack.pop()) {
        const own = CLOSERS[open.character] ?? "";
        wait(own, -1);
        if (own === wanted) {
          pairs.matched.push({ open, close, around: stack.slice(-2) });
          break;
        }
        pairs.single.push(open);
      }
    }
  }
  pairs.single = pairs.single.concat(stack);
  pairs.single.sort((a, b) => a.index - b.index);
  return pairs;
}
