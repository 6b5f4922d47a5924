import { withoutBlanks } from "../model/text.ts";

/** Whether one of two texts holds the other, or both have a piece in common that is at least half of the shorter or longer one. */
export function shares(one: string, other: string, of: "shorter" | "longer"): boolean {
  const [a, b] = [withoutBlanks(one), withoutBlanks(other)];
  if (a === "" || b === "") return a === b;
  if (a.includes(b) || b.includes(a)) return true;
  const least = Math.ceil((of === "shorter" ? Math.min(a.length, b.length) : Math.max(a.length, b.length)) / 2);
  for (let at = 0; at + least <= a.length; at++) if (b.includes(a.slice(at, at + least))) return true;
  return false;
}
