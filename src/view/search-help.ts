import type { OfficialDocument } from "../model/document.ts";
import type { Site } from "../model/site.ts";
import type { Addresses } from "./addresses.ts";
import { telephone } from "./site-frame.ts";
import { listNews } from "./news.ts";
import type { OfficialLine } from "./official-line.ts";
import type { IndexGroup } from "./search-index.ts";
import { fitsOnePage } from "./search-index.ts";

/** What the search page offers without JavaScript, and where a search has found nothing. */
export interface SearchHelp {
  /** 问题清单 of the newest documents that have problems. */
  lists: { title: OfficialLine; href: string; problems: number }[];
  /** Whether there are documents beyond those. */
  others: boolean;
  /** The index itself; on a big site only its letters, which have pages of their own. */
  groups: IndexGroup[];
  /** Whether the words have to say which document they stand in. */
  several: boolean;
  letters: { initial: string; href: string; words: number }[];
  catalogue: string;
  /** Whom to ask, where site.yaml states a telephone. */
  phone?: { office?: string; number: string; href?: string };
  /** Address of the site, where it is stated. */
  url?: string;
}

const MOST_LISTS = 50;

export function buildSearchHelp(
  documents: readonly OfficialDocument[],
  index: readonly IndexGroup[],
  site: Site,
  addresses: Addresses,
): SearchHelp {
  const lists = listNews(documents, addresses).flatMap(({ title, problems }) =>
    problems ? [{ title, href: problems.href, problems: problems.count }] : [],
  );
  const whole = fitsOnePage(index);
  const phone = phoneOf(site);
  return {
    lists: lists.slice(0, MOST_LISTS),
    others: documents.length > Math.min(lists.length, MOST_LISTS),
    groups: whole ? [...index] : [],
    several: documents.length > 1,
    letters: index.map(({ initial, words }) => ({
      initial,
      href: whole ? `#words-${initial}` : addresses.terms(initial),
      words: words.length,
    })),
    catalogue: addresses.catalogue,
    ...(phone ? { phone } : {}),
    ...(site.url ? { url: site.url } : {}),
  };
}

function phoneOf({ guide, feedback }: Site): SearchHelp["phone"] {
  const number = guide.phone ?? feedback?.phone;
  if (!number) return undefined;
  const href = telephone(number);
  const office = guide.phone ? guide.office : undefined;
  return { number, ...(office ? { office } : {}), ...(href ? { href } : {}) };
}
