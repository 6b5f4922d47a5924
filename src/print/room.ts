/** Where text is set, in points; `picture` is the height that a picture takes. */
export interface Room {
  width: number;
  /** Of the first page, on which less may have room than on the others. */
  height: number;
  /** Height of the pages after the first; as the first where it is not said. */
  rest?: number;
  /** Columns side by side on a page: width and heights are those of one column. One where it is not said. */
  columns?: number;
  picture: number;
  /** Pitch of lines, blank between blocks, and above and under the lines of a cell, in units of the size of the text. */
  line: number;
  gap: number;
  pad: number;
  /** Sizes of the text of tables, the largest first: the last is the smallest that can be read. */
  tables: readonly number[];
  /** A list is set no smaller than this to take fewer pages; columns that have no room otherwise are. */
  legible?: number | undefined;
  /** A table whose columns are cut into several sheets is set no larger than this. */
  compact: number;
  /** How many pieces of a list may stand side by side. */
  beside: number;
  /** Each row is a record where the columns have no room side by side: nobody turns back to a slide. */
  records?: true;
  /** Room on a sheet that is turned, where it may be. */
  turned?: { width: number; height: number; rest?: number };
  /** How much larger titles are than the text; as {@link SETTING} has it where it is not said. */
  title?: number;
}

/**
 * The blank under a table, fields or a picture, in points: the last line of a text has that between lines in its height, a
 * box has not.
 *
 * @param size of the text in points
 */
export function belowBox(room: Room, size: number): number {
  return (room.line - 1 + room.gap) * size;
}
