/**
 * Cuts the documents of a big site into volumes with an index each, because Pagefind keeps all of what it indexes
 * in memory. Years stay together as long as they fit; a year too big for one volume is cut in even parts.
 *
 * @param documents newest first: the year of each and how many pieces its text has
 * @param most how many pieces a volume may have
 * @returns how many documents each volume holds, in the same order
 */
export function planVolumes(documents: readonly { year: string; pieces: number }[], most: number): number[] {
  const volumes: number[] = [];
  let [held, room] = [0, most];
  const close = () => {
    if (held > 0) volumes.push(held);
    [held, room] = [0, most];
  };
  for (const year of groupYears(documents)) {
    const pieces = sum(year);
    if (pieces > room) close();
    if (pieces <= room) {
      held += year.length;
      room -= pieces;
      continue;
    }
    volumes.push(...cutYear(year, Math.ceil(pieces / most)));
  }
  close();
  return volumes;
}

function groupYears(documents: readonly { year: string; pieces: number }[]): number[][] {
  const years: { year: string; pieces: number[] }[] = [];
  for (const { year, pieces } of documents) {
    const last = years.at(-1);
    if (last?.year === year) last.pieces.push(pieces);
    else years.push({ year, pieces: [pieces] });
  }
  return years.map(({ pieces }) => pieces);
}

function cutYear(year: readonly number[], parts: number): number[] {
  const share = sum(year) / parts;
  const counts: number[] = [];
  let passed = 0;
  for (const pieces of year) {
    const part = Math.min(parts - 1, Math.floor(passed / share));
    counts[part] = (counts[part] ?? 0) + 1;
    passed += pieces;
  }
  return counts.filter((count) => count > 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
