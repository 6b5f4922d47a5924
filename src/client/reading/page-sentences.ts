import { headsOf } from "./table-heads.ts";

/** A sentence on the page. */
export interface PageSentence {
  text: string;
  /** For a cell of a table's body the words above its column; `""` where there are none. */
  head: string;
  range: Range;
}

/** In an address, a.cn/x?id=1, nothing ends. */
const END = /[。！？；]|(?<!\w)[!?;]|[!?;](?!\w)/uy;
/** What closes behind an end belongs to its sentence. */
const CLOSING = /[”’」』》）)\]]/u;
const COMMA = /[，,、：:]/u;
/** Voices from the network fall silent within a sentence of more than some 15 seconds. */
const LONG = 60;
const BLOCKS = "p,li,dd,dt,td,th,caption,h1,h2,h3,h4,h5,h6,div";

/** A sentence that is not yet at its end. */
interface OpenSentence {
  text: string;
  start: [Text, number];
  block: Element | null;
  isEnded: boolean;
}

/**
 * The sentences of an official text, furniture apart; none goes across two paragraphs, and a very long one is cut at a
 * comma. A printed number is parted from the words behind it.
 */
export function listSentences(part: Element): PageSentence[] {
  const sentences: PageSentence[] = [];
  const heads = new Map<Element, ReadonlyMap<Element, string>>();
  let open: OpenSentence | undefined;
  const close = (node: Text, offset: number) => {
    if (open && open.text.trim() !== "") {
      const range = document.createRange();
      range.setStart(...open.start);
      range.setEnd(node, offset);
      sentences.push({ text: open.text, head: headAbove(open.block, heads), range });
    }
    open = undefined;
  };
  let last: [Text, number] | undefined;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(node instanceof Text) || !element || element.closest("[data-furniture]")) continue;
    const block = element.closest(BLOCKS);
    if (open && open.block !== block && last) close(...last);
    const isBehindNumber = last?.[0].parentElement?.closest(".marker") && !element.closest(".marker");
    if (open && isBehindNumber) open.text += " ";
    for (let at = 0; at < node.data.length; at++) {
      const character = node.data[at] ?? "";
      if (open?.isEnded && !CLOSING.test(character)) close(...(last ?? [node, at]));
      open ??= { text: "", start: [node, at], block, isEnded: false };
      open.text += character;
      last = [node, at + 1];
      END.lastIndex = at;
      if (END.test(node.data)) open.isEnded = true;
      else if (open.text.length >= LONG && COMMA.test(character)) close(node, at + 1);
    }
  }
  if (last) close(...last);
  return sentences;
}

/** @param heads of the tables that were met before */
function headAbove(block: Element | null, heads: Map<Element, ReadonlyMap<Element, string>>): string {
  const cell = block?.closest("td,th");
  const table = cell?.closest("table");
  if (!cell || !table) return "";
  const known = heads.get(table) ?? headsOf(table);
  heads.set(table, known);
  return known.get(cell) ?? "";
}
