import data from "@mdn/browser-compat-data" with { type: "json" };
import type { Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";

/** The data of MDN at a path, undefined where it knows none. */
export function compatOf(path: readonly string[]): Identifier | undefined {
  let place: Identifier | undefined = data as unknown as Identifier;
  for (const step of path) place = place && Object.hasOwn(place, step) ? place[step] : undefined;
  return place;
}

/** What Chrome has of it, the newest statement first; none where the data does not say. */
export function statementsOf(place: Identifier | undefined): readonly SimpleSupportStatement[] {
  const support = place?.["__compat"]?.support["chrome"];
  if (!support) return [];
  return Array.isArray(support) ? support : [support];
}

/** The Chrome that a statement is about, Infinity where it is about none. */
export function versionIn({ version_added: added }: SimpleSupportStatement): number {
  return added === false || added === "preview" ? Infinity : Number(added.replace("≤", ""));
}
