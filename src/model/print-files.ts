/** A PDF file of a document, as the build made it. */
export interface PrintFile {
  /** `official.pdf`, `archive.pdf`, `board-a4.pdf`, `board-a3-c2.pdf`, `board-a4-p6.pdf` */
  name: string;
  pages: number;
  /** Size in bytes. */
  bytes: number;
}

/** The files of each document, by its id. */
export type PrintManifest = Record<string, PrintFile[]>;
