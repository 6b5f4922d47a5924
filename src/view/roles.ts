import type { Duty } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Period } from "../model/time-words.ts";
import { readTimeWords } from "../parse/time-words.ts";

/** The one name under which the names of a bearer are joined (content/vocabulary/责任主体.yaml), else the name itself. */
export type ResolveBearer = (name: string) => string;

/** Everything that binds one role. */
export interface Role {
  name: string;
  /** The names that the source has for it. */
  written: string[];
  /** Those with a rhythm first, the most frequent before the others, then as they stand in the text. */
  duties: Duty[];
}

const PERIODS: readonly Period[] = ["day", "week", "month", "quarter", "half-year", "year"];

/** The roles of a document in the order of their first duty. */
export function listRoles({ annotations }: OfficialDocument, resolve: ResolveBearer): Role[] {
  const roles = new Map<string, Role>();
  for (const duty of annotations?.duties ?? [])
    for (const bearer of duty.bearers) {
      const name = resolve(bearer);
      const role = roles.get(name) ?? { name, written: [], duties: [] };
      if (!role.written.includes(bearer)) role.written.push(bearer);
      if (!role.duties.includes(duty)) role.duties.push(duty);
      roles.set(name, role);
    }
  for (const role of roles.values()) role.duties.sort((a, b) => rankOf(a) - rankOf(b));
  return [...roles.values()];
}

function rankOf({ rhythm }: Duty): number {
  const reading = rhythm === undefined ? undefined : readTimeWords(rhythm, undefined);
  return reading?.kind === "recurring" ? PERIODS.indexOf(reading.every) : PERIODS.length;
}
