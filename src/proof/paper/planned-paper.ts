/** Words that stand together on a page. */
export interface PaperText {
  words: string;
  /** Whose official text they are part of: a problem's id, or `document`. */
  key?: string;
  /** Of a cell whose table stands on several pages side by side, `t2:17:3`. */
  place?: string;
}

/** What a page of paper, or a slide, is to say. */
export interface PaperWords {
  /** How the matter on it is called, `问题6（共23个）`; "" where it has no name. */
  name: string;
  texts: PaperText[];
  /** What else stands on it, in no order: running head, page number, heads of tables that come again. */
  furniture: string[];
}

/** What a PDF is to say. */
export interface PlannedPaper {
  /** Its pages; one where the pages are broken when it is made. */
  pages: PaperWords[];
  flow?: {
    /** What every page has beside the text, by its number from 1. */
    furniture: (page: number) => string[];
    /** Heads of tables, which come again on each page. */
    heads: string[];
  };
}
