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
  return scalarsOf(yaml.value, []).flatMap(({ path, text }) => {
    // The key says what a number is.
    const key = `${String(path.findLast((step) => typeof step === "string") ?? "")}: `;
    const found = findPersonalData(key + text).filter((datum) => datum.start >= key.length);
    if (found.length === 0) return [];
    const position = yaml.positionOf(path);
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    return found.map((datum) => ({ ...datum, start, end, position }));
  });
}

function scalarsOf(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    scalarsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
