/** The lines that `--keep 3,7-9` names; undefined where it is written in another way. */
export function readKeptLines(written: string): number[] | undefined {
  const lines: number[] = [];
  for (const piece of written.split(/[,，、\s]+/u)) {
    const { from, to = from } = /^(?<from>\d{1,6})(?:[-—~～](?<to>\d{1,6}))?$/u.exec(piece)?.groups ?? {};
    if (from === undefined || Number(from) < 1 || Number(to) < Number(from) || Number(to) - Number(from) > 10_000)
      return undefined;
    for (let line = Number(from); line <= Number(to); line++) lines.push(line);
  }
  return lines;
}
