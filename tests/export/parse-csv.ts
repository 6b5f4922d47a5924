/** Rows of a CSV file as RFC 4180 has it; throws where it does not keep to it. */
export function parseCsv(file: string): string[][] {
  if (!file.startsWith("\ufeff")) throw new Error("no byte order mark");
  if (file !== "\ufeff" && !file.endsWith("\r\n")) throw new Error("no line end at the end");
  const rows: string[][] = [[]];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/uy;
  cell.lastIndex = 1;
  while (cell.lastIndex < file.length) {
    const found = cell.exec(file)?.groups;
    if (!found) throw new Error(`row ${rows.length} is broken`);
    rows.at(-1)?.push(found["quoted"]?.replaceAll('""', '"') ?? found["plain"] ?? "");
    if (found["end"] !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A cell as it was before the guard against formulas. */
export function plainCell(cell: string): string {
  return cell.replace(/^['\t]/u, "");
}
