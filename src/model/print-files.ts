/** A PDF file of a document, as the build made it. */
export interface PrintFile {
  /** `official.pdf`, `brief-a4.pdf`, `compact-a3.pdf`, `board-a4.pdf`, `lists-a4.pdf` */
  name: string;
  pages: number;
  /** Size in bytes. */
  bytes: number;
}

/** The same as it was made, and proven by what was read back of it. */
export interface MadeFile extends PrintFile {
  /** Where it stands below the folder of its document, `print/official.pdf`. */
  path: string;
  /** SHA-256 of the bytes that were read back. */
  hash: string;
}

/** The files of each document, by its id. */
export type PrintManifest = Record<string, PrintFile[]>;
export type MadeFiles = Record<string, MadeFile[]>;
