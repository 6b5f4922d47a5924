/** For each cell in the body of a table the words of its column's head, a blank between two of its cells; nothing for columns without. */
export function headsOf(table: Element): ReadonlyMap<Element, string> {
  const head = gridOf([...table.querySelectorAll("thead tr")]);
  const heads = new Map<Element, string>();
  for (const row of gridOf([...table.querySelectorAll("tbody tr")]))
    row.forEach((cell, column) => {
      if (heads.has(cell)) return;
      const above = new Set(head.flatMap((cells) => cells[column] ?? []));
      const words = [...above].map(({ textContent }) => textContent.replace(/\s+/gu, ""));
      const said = words.filter((one) => one !== "").join(" ");
      if (said !== "") heads.set(cell, said);
    });
  return heads;
}

/** For each row and column the cell that covers it. */
function gridOf(rows: readonly Element[]): Element[][] {
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    for (const cell of row.children) {
      let left = 0;
      while (grid[top]?.[left]) left++;
      const [width, height] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (const line of grid.slice(top, top + height))
        for (let column = left; column < left + width; column++) line[column] = cell;
    }
  });
  return grid;
}

function spanOf(cell: Element, name: string): number {
  return Math.max(1, Number(cell.getAttribute(name) ?? 1));
}
