import type { OfficialDocument } from "../model/document.ts";
import { collectProblems } from "../model/walk.ts";
import { pictureWords as words } from "../ui/maker-words.ts";
import { listPrintScopes } from "./print-scopes.ts";

/** What a long picture can be made of. */
export interface PictureChoice {
  /** `document`, or the id of a group or problem: `c2`, `p6`. */
  unit: string;
  name: string;
  /** The problems of a group, divided by blanks; the problem itself. */
  problems: string;
  /** Where its code leads; none where the site has no 网址. */
  address: string | undefined;
}

/**
 * The whole document, then each of its groups before its problems.
 *
 * @param shown ids of what can be found in the picture of the whole: a problem that is a row of a table cannot
 */
export function listPictureChoices(
  document: OfficialDocument,
  shown: ReadonlySet<string>,
  addressOf: (unit?: string) => string | undefined,
): PictureChoice[] {
  const groups = Map.groupBy(collectProblems(document), ({ sections }) => sections.at(-1)?.id);
  return [
    { unit: "document", name: words.whole, problems: "", address: addressOf() },
    ...listPrintScopes(document).flatMap(({ unit, kind, name }): PictureChoice[] => {
      const problems = kind === "problem" ? [unit] : (groups.get(unit) ?? []).map(({ problem }) => problem.id);
      if (![unit, ...problems].every((id) => shown.has(id))) return [];
      return [{ unit, name, problems: problems.join(" "), address: addressOf(unit) }];
    }),
  ];
}
