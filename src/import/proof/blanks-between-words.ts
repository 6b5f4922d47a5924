import { withoutBlanks } from "../../model/text.ts";
import type { Page } from "../input/page.ts";
import type { Balance, Shares } from "./shares.ts";
import { SHARE } from "./shares.ts";

/**
 * Counts the blanks that part two words on one line of the body, and those of them that are gone in the draft: the wraps of
 * scraped text, and what spreads a title. The characters of both are the same, in the same order.
 *
 * @param draft the words of the draft's body as it is read back: its blanks, and a line end between blocks and cells
 */
export function countBlanks(page: Page, shares: Shares, draft: string): NonNullable<Balance["blanks"]> {
  const parted = partedIn(draft);
  const blanks = { parting: 0, joined: 0 };
  let index = 0;
  let before = "";
  let gap = "";
  for (let at = 0; at < page.text.length; at++) {
    const character = page.text.charAt(at);
    if (withoutBlanks(character) === "") {
      gap += character;
      continue;
    }
    if (shares[at] !== SHARE.body) before = "";
    else {
      if (isWord(before) && isWord(character) && /^[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/u.test(gap)) {
        blanks.parting++;
        if (!parted.has(index)) blanks.joined++;
      }
      before = character;
      index++;
    }
    gap = "";
  }
  return blanks;
}

/** Before which of its characters, blanks not counted, a text has a blank. */
function partedIn(text: string): Set<number> {
  const parted = new Set<number>();
  let index = 0;
  let blank = true;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (withoutBlanks(character) === "") blank ||= /\s/u.test(character);
    else {
      if (blank) parted.add(index);
      blank = false;
      index++;
    }
  }
  return parted;
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}_\ud800-\udfff]$/u.test(character);
}
