/** Numbers that look random and are the same on every machine, for the same seed. */
export interface Random {
  /** 0 up to, not with, 1. */
  next: () => number;
  /** A whole number from 0 up to, not with, `below`. */
  below: (below: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** So many members of a list, each once, in random order; all of them where there are no more. */
  sample: <T>(list: readonly T[], count: number) => T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const member = list[below(list.length)];
    if (member === undefined) throw new RangeError("nothing to pick from");
    return member;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    for (let at = 0; at < Math.min(count, rest.length); at++) {
      const other = at + below(rest.length - at);
      [rest[at], rest[other]] = [rest[other] as T, rest[at] as T];
    }
    return rest.slice(0, count);
  };
  return { next, below, pick, sample };
}
