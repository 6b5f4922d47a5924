/** A field of the 公开信息 as its YAML has it; every scalar a string. */
export type FieldValue = string | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** Fields that an editor changed, by label; null for one that is not stated any more. */
export type FieldChanges = Readonly<Record<string, FieldValue | null>>;

/** The value without anything empty, null where nothing is left: an empty field is one that is not stated. */
export function withoutBlankParts(value: FieldValue | null): FieldValue | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (isList(value)) {
    const stated = value.map(withoutBlankParts).filter((one) => one !== null);
    return stated.length > 0 ? stated : null;
  }
  const stated = Object.entries(value).flatMap(([key, one]) => {
    const kept = withoutBlankParts(one);
    return kept === null ? [] : [[key, kept] as const];
  });
  return stated.length > 0 ? Object.fromEntries(stated) : null;
}

/** Whether two values state the same: one line and a list of that line are the same, the order of keys is nothing. */
export function sameValue(one: FieldValue | null, other: FieldValue | null): boolean {
  return canonicalValue(one) === canonicalValue(other);
}

/** A value of one line; nothing of any other. */
export function lineOf(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Whether it is a list. */
export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** The same for two values that state the same. */
export function canonicalValue(value: FieldValue | null): string {
  const kept = withoutBlankParts(value);
  return JSON.stringify(kept, (_, one: FieldValue) => {
    if (typeof one !== "object" || one === null) return typeof one === "string" ? one.trim() : one;
    if (!isList(one)) return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
    return one.length === 1 && typeof one[0] === "string" ? one[0] : one;
  });
}
