import type { OfficialDocument } from "../model/document.ts";
import type { PaperFault } from "../proof/paper/prove-paper.ts";

/** A PDF, read back, is not as it was planned: it must not be published. */
export class PaperDiffers extends Error {
  readonly document: OfficialDocument;
  /** Of the file. */
  readonly file: string;
  readonly faults: PaperFault[];

  constructor(document: OfficialDocument, file: string, faults: PaperFault[]) {
    super(`${document.path} ${file}: ${JSON.stringify(faults)}`);
    this.name = "PaperDiffers";
    this.document = document;
    this.file = file;
    this.faults = faults;
  }
}
