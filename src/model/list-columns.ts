/** How much room the words of a column need; `beside` has no column of its own in any list. */
export type ColumnRoom = "narrow" | "short" | "medium" | "day" | "long" | "beside";

/** Which columns of a list are set as columns, and under which of them the values of the others stand, with their names. */
export interface ChosenColumns {
  isColumn: boolean[];
  /** Place among all columns: the first long one that is kept, else the first. */
  place: number;
}

/**
 * What most entries do not state is no column of a list: it would be a column of blanks. The first is one if any states it.
 *
 * @param rows values in the order of the columns, undefined where an entry states nothing
 */
export function chooseColumns(rooms: readonly ColumnRoom[], rows: readonly (readonly unknown[])[]): ChosenColumns {
  const isColumn = rooms.map((room, at) => {
    const stated = rows.filter((row) => row[at] !== undefined).length;
    return room !== "beside" && stated > 0 && (at === 0 || stated * 2 >= rows.length);
  });
  const place = rooms.findIndex((room, at) => room === "long" && isColumn[at]);
  return { isColumn, place: Math.max(0, place) };
}
