/** The members of what a test goes through. Fails where there are none, since then nothing would be asserted. */
export function atLeastOne<T>(list: Iterable<T>): T[] {
  const members = [...list];
  if (members.length === 0) throw new Error("There is nothing to go through here, so nothing would be asserted.");
  return members;
}
