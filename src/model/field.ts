/**
 * A field of the 公开信息: everything that is decided about it, in one place (`fields.ts`). What a reader, an editor or a
 * program sees of it follows from this.
 */
export type Field = SingleField | TitleLinesField | RowsField | SettingField;

/**
 * What a value is. Code for one kind of value keys on this, never on a label.
 *
 * - `text` as worded in the source; `day` `YYYY-MM-DD`; `moment` a day that may have a time of day, `YYYY-MM-DD HH:MM`
 * - `title-lines` the title in the lines it is printed in
 * - `setting` a word that tells this software what to do with the document: no 公开信息, so it is on no page and in no data
 * - `levels` rows of a level and its channels; `others` rows of a name and what it says; `attachments` rows of a name and a file
 * - `channels` one line, or a list of lines, that name channels (only inside a row)
 */
export type FieldKind = Field["kind"] | "channels";

interface FieldBase {
  /** The key in document.md and the label on every page and sheet: the word of the official table. */
  label: string;
  /** What an editor is told to write, in Chinese; also the question of `npm run new`. */
  description: string;
  /** A long text: the editor's form has more than a line for it. */
  long?: true;
  /** The words its values are usually from: a word list, or the names of the files in `attachments/`. */
  words?: WordList | "attachments";
  /**
   * The word lists that join its values under one name where documents are sorted together, by the names of their files:
   * the first that knows a value names it.
   */
  names?: readonly string[];
  /** Where else it takes part. */
  in?: readonly FieldPlace[];
  /** Its column in the 公开目录. */
  column?: CatalogueColumn;
}

/**
 * - `questions` `npm run new` asks for it
 * - `head` a line of the snippet 公文开头
 * - `completeness` the rule disclosure-completeness tells where it is not stated
 */
export type FieldPlace = "questions" | "head" | "completeness";

interface FieldOfTable extends FieldBase {
  /**
   * Its row in the table of facts: on the page, on the cover of the sheets, among what the search finds and in
   * comparisons of versions. Two fields of one number stand side by side. Without a number it has no row.
   */
  row?: number;
  /** No row where it is not stated; without this the row says 原文未载明. */
  ifStated?: true;
}

/** A field of one value. */
export interface SingleField extends FieldOfTable {
  kind: "text" | "day" | "moment";
  /** No document goes without it. */
  required?: true;
}

export interface TitleLinesField extends FieldBase {
  kind: "title-lines";
}

/** A choice of the editor. */
export interface SettingField extends FieldBase {
  kind: "setting";
  choices: readonly string[];
}

/** A field of rows that have fields of their own, by property name. */
export interface RowsField extends FieldOfTable {
  kind: "levels" | "others" | "attachments";
  fields: Readonly<Record<string, InnerField>>;
}

/** A field inside a row. */
export interface InnerField extends FieldBase {
  kind: "text" | "channels";
}

/** A word list of `content/vocabulary/`. */
export interface WordList {
  /** The name of its file. */
  list: string;
  /** Property names of the fields whose words choose the part of the list: the 一级事项 are those of the 所属领域. */
  below?: readonly string[];
}

/** A column of the 公开目录: on its page, in catalogue.csv and in catalogue.xlsx. */
export interface CatalogueColumn {
  /** Columns stand in this order: first those of 《基层政务公开标准目录》, as it has them. */
  place: number;
  /** What stands above it, where that is not the label. */
  head?: string;
  /** Its width in the workbook, in Latin characters. */
  width: number;
  /** `group` stands above the rows of the page instead; `data` only in the files. */
  on?: "group" | "data";
}
