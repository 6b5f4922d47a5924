import type { Registered } from "./manifest.ts";

/**
 * The day of the last manifest before a document came, if its 发布日期 says that it was public then: it would stand in that
 * manifest. Undefined where all is well, or nobody can know.
 *
 * @param earlier the published manifests, oldest first
 * @param published `YYYY-MM-DD`, with a time behind it or without
 */
export function backdatedSince(
  earlier: readonly Registered[],
  id: string,
  published: string | undefined,
): string | undefined {
  const first = earlier.findIndex(({ added }) => added.includes(id));
  const before = earlier.slice(0, first < 0 ? undefined : first).at(-1);
  return before && published !== undefined && published.slice(0, 10) < before.date ? before.date : undefined;
}
