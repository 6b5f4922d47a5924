/**
 * Unit ids of a document on one line, short and easy to compare:
 * `notice main s1..3 s4(1..2) p1..2(m1..3) p3(m0 k1)`.
 *
 * `p1..2(m1..3)` stands for p1, p2 and p1-m1 … p2-m3. A name in brackets (`[d1](2)`) is only the beginning of other ids
 * and no id itself. Expanding gives the same ids back, whatever they are.
 */

interface Branch {
  segment: string;
  isId: boolean;
  branches: Branch[];
}

/** `s`, `12`, `~2` of a segment; no number where it has none. */
const SEGMENT = /^(?<letters>[^\d]*?)(?<number>\d*)(?<again>~\d+)?$/u;

/** @param ids in any order; the line does not depend on it */
export function compressUnits(ids: Iterable<string>): string {
  const root: Branch = { segment: "", isId: false, branches: [] };
  for (const id of ids) {
    let branch = root;
    for (const segment of id.split("-")) {
      let next = branch.branches.find((one) => one.segment === segment);
      if (!next) branch.branches.push((next = { segment, isId: false, branches: [] }));
      branch = next;
    }
    branch.isId = true;
  }
  return writeBranches(root.branches);
}

function writeBranches(branches: Branch[]): string {
  const written = branches
    .map(({ segment, isId, branches: inner }) => ({
      segment,
      isId,
      inner: inner.length > 0 ? `(${writeBranches(inner)})` : "",
    }))
    .sort((a, b) => compareSegments(a.segment, b.segment));
  const groups: { first: string; last: string; isId: boolean; inner: string }[] = [];
  for (const { segment, isId, inner } of written) {
    const group = groups.at(-1);
    if (group && group.isId === isId && group.inner === inner && follows(group.last, segment)) group.last = segment;
    else groups.push({ first: segment, last: segment, isId, inner });
  }
  return groups
    .map(({ first, last, isId, inner }) => {
      const name = first === last ? first : `${first}..${partsOf(last).number}`;
      return (isId ? name : `[${name}]`) + inner;
    })
    .join(" ");
}

function partsOf(segment: string): { letters: string; number: string; again: string } {
  const { letters = segment, number = "", again = "" } = SEGMENT.exec(segment)?.groups ?? {};
  return { letters, number, again };
}

function compareSegments(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  const byText = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    byText(one.letters, other.letters) ||
    one.number.length - other.number.length ||
    byText(one.number, other.number) ||
    byText(one.again, other.again)
  );
}

function follows(before: string, after: string): boolean {
  const [one, other] = [partsOf(before), partsOf(after)];
  if (one.again + other.again !== "" || one.letters !== other.letters) return false;
  return one.number !== "" && /^[1-9]/u.test(one.number) && other.number === String(Number(one.number) + 1);
}

/** @returns undefined where the line is not one that {@link compressUnits} writes */
export function expandUnits(line: string): string[] | undefined {
  const ids: string[] = [];
  const rest = readGroups(line, "", ids);
  return rest === "" ? ids : undefined;
}

const GROUP = /^ ?(?<open>\[?)(?<first>[^\s()[\].]+)(?:\.\.(?<last>\d{1,5}))?(?<close>\]?)(?<inner>\(?)/u;

/** Reads groups until a closing bracket or the end; gives back what it has not read. */
function readGroups(line: string, prefix: string, ids: string[]): string {
  let rest = line;
  while (rest !== "" && !rest.startsWith(")")) {
    const { open, first = "", last, close, inner } = GROUP.exec(rest)?.groups ?? {};
    if (first === "" || (open === "[") !== (close === "]")) return rest === "" ? "?" : rest;
    const head = GROUP.exec(rest)?.[0] ?? "";
    const names = last === undefined ? [first] : rangeOf(first, Number(last));
    rest = rest.slice(head.length);
    const body = rest;
    for (const name of names) {
      if (open === "") ids.push(prefix + name);
      if (inner !== "(") continue;
      const after = readGroups(body, `${prefix}${name}-`, ids);
      if (!after.startsWith(")")) return after === "" ? "?" : after;
      rest = after.slice(1);
    }
  }
  return rest;
}

function rangeOf(first: string, last: number): string[] {
  const { letters, number } = partsOf(first);
  const start = Number(number);
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, at) => `${letters}${start + at}`);
}
