import { countCharacters } from "../../model/text.ts";
import type { Page, Span } from "../input/page.ts";

/** Where the characters of the input went, blanks apart. The first three make the fourth. */
export interface Balance {
  /** 正文 */
  body: number;
  /** 公开信息 */
  info: number;
  /** 页面框架 */
  frame: number;
  /** 输入 */
  input: number;
  /** 自动编号: how many characters of the input Word makes by itself; for a Word file only. */
  numbering?: number;
  /** 词间空格: blanks that part two words of one line of the body in the input, and how many of them the draft has joined. */
  blanks?: { parting: number; joined: number };
}

/** What a character of a page is: each one is one of the three. */
export const SHARE = { frame: 0, info: 1, body: 2 } as const;

/** The share of each character of a page. */
export type Shares = Uint8Array;

/** Which of the three each character of a page is; what nothing claims is 页面框架. */
export function shareOut(page: Page, info: readonly Span[], body: readonly Span[]): Shares {
  const shares = new Uint8Array(page.text.length).fill(SHARE.frame);
  for (const { start, end } of info) shares.fill(SHARE.info, start, end);
  for (const { start, end } of body) shares.fill(SHARE.body, start, end);
  return shares;
}

/**
 * Counts the characters of each share.
 *
 * @param generated the stretches that Word makes by itself; undefined where the input is no Word file
 */
export function countShares(page: Page, shares: Shares, generated: readonly Span[] | undefined): Balance {
  const balance: Balance = { body: 0, info: 0, frame: 0, input: countCharacters(page.text) };
  let at = 0;
  while (at < page.text.length) {
    const share = shares[at];
    let end = at;
    while (end < page.text.length && shares[end] === share) end++;
    const count = countCharacters(page.text.slice(at, end));
    if (share === SHARE.body) balance.body += count;
    else if (share === SHARE.info) balance.info += count;
    else balance.frame += count;
    at = end;
  }
  if (!generated) return balance;
  const numbering = generated.reduce((sum, { start, end }) => sum + countCharacters(page.text.slice(start, end)), 0);
  return { ...balance, numbering };
}

/** The words of the body, in the order of the page, without blanks between stretches. */
export function bodyOf({ text }: Page, shares: Shares): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const from = shares.indexOf(SHARE.body, at);
    if (from < 0) break;
    at = from;
    while (at < text.length && shares[at] === SHARE.body) at++;
    parts.push(text.slice(from, at));
  }
  return parts.join("");
}
