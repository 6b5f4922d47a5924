import type { WrittenPosting } from "../model/postings.ts";

/** What the pages of 张贴登记 and the server say to each other, all of it JSON. */

/** POST post: a sheet hangs on a wall. What is empty is not stated. */
export interface PostRequest {
  id: string;
  village: string;
  place: string;
  from: string;
  to: string;
  sheet: string;
  /** A photo as Base64. */
  picture: string;
}

/** POST post-table: a table of many villages, as Base64. */
export interface PostTableRequest {
  id: string;
  bytes: string;
}

export interface PostReply {
  /** How many were written down; those that stood there already are not written twice. */
  added: number;
}

/** An entry of postings.yaml without what is not stated. */
export function toEntry({ village, place, from, to, sheet }: Omit<PostRequest, "id" | "picture">, picture = "") {
  const written: Record<keyof WrittenPosting, string> = {
    村: village.trim(),
    地点: place.trim(),
    起: from.trim(),
    止: to.trim(),
    纸: sheet.trim(),
    照片: picture,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ""));
}
