import type { Position } from "unist";
import { VFile } from "vfile";
import { readYaml } from "../../parse/yaml.ts";
import type { PersonalDatum } from "./find.ts";
import { findPersonalData } from "./find.ts";

/**
 * Finds numbers of persons in the values of a YAML text as they are read: `"\x31…"`, a value over several lines. Most of them
 * are found in the source too.
 *
 * @param range where in the file the YAML stands; all of it without one
 */
export function findInYaml(
  file: VFile,
  range?: { start: number; end: number },
): (PersonalDatum & { position: Position })[] {
  const source = String(file);
  // A copy, so that what is wrong with the YAML is not told twice.
  const yaml = readYaml(new VFile({ path: file.path, value: source }), range);
  if (!yaml) return [];
  return scalarsOf(yaml.value).flatMap(({ path, text }) => {
    // The key says what a number is.
    const key = `${String(path.findLast((step) => typeof step === "string") ?? "")}: `;
    const found = findPersonalData(key + text).filter((datum) => datum.start >= key.length);
    if (found.length === 0) return [];
    const position = yaml.positionOf(path);
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    return found.map((datum) => ({ ...datum, start, end, position }));
  });
}

/** The texts of a value in their order, each with its path. Not by calling itself: a file can be nested deeper than the stack is. */
function scalarsOf(whole: unknown): { path: PropertyKey[]; text: string }[] {
  const found: { path: PropertyKey[]; text: string }[] = [];
  const left: { value: unknown; path: PropertyKey[] }[] = [{ value: whole, path: [] }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === "string") found.push({ path, text: value });
    if (typeof value !== "object" || value === null) continue;
    const inner = Object.entries(value).map(([key, one]) => ({
      value: one as unknown,
      path: [...path, Array.isArray(value) ? Number(key) : key],
    }));
    for (const one of inner.reverse()) left.push(one);
  }
  return found;
}
