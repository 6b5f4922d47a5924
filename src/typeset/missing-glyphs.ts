import type { OfficialDocument } from "../model/document.ts";

/** Characters that no face has: nothing may be printed with holes. */
export class MissingGlyphs extends Error {
  readonly document: OfficialDocument;
  readonly characters: string[];

  constructor(document: OfficialDocument, characters: string[]) {
    super(`${document.path}: ${characters.join(" ")}`);
    this.name = "MissingGlyphs";
    this.document = document;
    this.characters = characters;
  }
}
