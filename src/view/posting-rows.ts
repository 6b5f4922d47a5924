import type { OfficialDocument } from "../model/document.ts";
import type { Posting } from "../model/postings.ts";
import type { Addresses } from "./addresses.ts";
import { compare } from "./dates.ts";

/** A row of 张贴情况. */
export interface PostingRow extends Omit<Posting, "picture"> {
  /** Address of its photo. */
  picture?: string;
}

/** Where the sheets of a document hang and hung: the newest first, those of a day as they were written down. */
export function listPostings({ id, postings = [] }: OfficialDocument, addresses: Addresses): PostingRow[] {
  return postings
    .map(({ picture, ...posting }) => ({
      ...posting,
      ...(picture !== undefined && { picture: addresses.attachment(id, picture) }),
    }))
    .sort((one, other) => compare(other.from, one.from));
}
