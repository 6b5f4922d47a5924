/** A piece of text in an attachment: a cell, a paragraph, a line, a page. */
export interface AttachmentText {
  /** Where it stands, in the words of an editor: `Sheet1!C2`, `第 3 页`, `批注`. */
  where: string;
  text: string;
  /** Head of the table column it stands in. */
  head?: string | undefined;
  /** Texts with the same number are readings of the same place, e.g. with and without what was deleted. */
  place?: number | undefined;
}

/** Whether words in a sheet are the head of the column below them; which heads matter, those who search decide. */
export type IsHead = (words: string) => boolean;

/** What an attachment says. */
export interface AttachmentReading {
  texts: AttachmentText[];
  /** Photos that tell where they were taken; `""` for the file itself, otherwise a place in it. */
  locatedPhotos: string[];
  /** Why it, or a part of it, could not be searched by a program; a person must look. */
  unsearched: string[];
}

/** An attachment that cannot be opened, or not within the limits; the message is Chinese, for editors. */
export class UnreadableAttachment extends Error {}

export function emptyReading(): AttachmentReading {
  return { texts: [], locatedPhotos: [], unsearched: [] };
}
