import type { Quoted } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import { startDaysOf } from "./counted-limits.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { ResolveBearer } from "./roles.ts";
import { readNote } from "./time-notes.ts";

/** What was annotated in one unit, each leading on to its list. */
export interface UnitNote {
  /** 责任, 时限, 指标 … */
  kind: string;
  /** Words of the source. */
  line: OfficialLine;
  href: string;
  /** The roles it binds. */
  roles: { name: string; href: string }[];
  /** What is derived from the words. */
  derived?: string;
}

/**
 * The annotations of a unit and of what it contains, in the order of the lists.
 *
 * @param unit `p6`: also those of `p6-m3`
 */
export function listUnitNotes(
  document: OfficialDocument,
  unit: string,
  addresses: Addresses,
  resolve: ResolveBearer,
): UnitNote[] {
  const { id, annotations } = document;
  // What a label states outright stands there itself.
  if (!annotations || annotations.outright) return [];
  const days = startDaysOf(document);
  const own = ({ target }: Quoted) => target === unit || target.startsWith(`${unit}-`);
  const notesOf = <One extends Quoted>(
    list: string,
    kind: string,
    of: readonly One[],
    more: (one: One) => Partial<UnitNote> & { text: string },
  ): UnitNote[] =>
    of.flatMap((one) => {
      if (!own(one)) return [];
      const { text, ...rest } = more(one);
      const href = `${addresses.list(id, list)}#${one.id}`;
      return [{ kind, line: officialLine(text), href, roles: [], ...rest }];
    });
  return [
    ...notesOf("duties", words.kinds.duties, annotations.duties, ({ bearers, matter, quote }) => ({
      text: matter ?? quote,
      roles: bearers.map((name) => ({ name, href: addresses.role(id, resolve(name)) })),
    })).filter(({ roles }) => roles.length > 0),
    ...notesOf("times", words.kinds.times, annotations.times, (one) => {
      const { derived } = readNote(one, days);
      return { text: one.words, ...(derived === undefined ? {} : { derived }) };
    }),
    ...notesOf("figures", words.kinds.figures, annotations.figures, ({ name, words: figure }) => ({
      text: `${name}：${figure}`,
    })),
    ...notesOf("terms", words.kinds.terms, annotations.terms, ({ term }) => ({ text: term })),
    ...notesOf("references", words.kinds.references, annotations.references, ({ name }) => ({ text: name })),
    ...notesOf("progress", words.kinds.progress, annotations.progress, ({ state }) => ({ text: state })),
  ];
}
