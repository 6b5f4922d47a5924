import { z } from "zod";
import { post, postTable } from "./posting-requests.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const shelf = z.enum(["documents", "drafts"]);
const input = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), name: z.string(), bytes: z.base64() }),
  z.strictObject({ kind: z.literal("copied"), html: z.string(), plain: z.string(), pictures: z.array(z.base64()) }),
  z.strictObject({ kind: z.literal("template"), name: z.string() }),
]);
const read = z.strictObject({
  input,
  keep: z.array(z.int().min(1)),
  decision: z.strictObject({ by: z.string(), day: z.string(), reason: z.string() }).nullable(),
});
const create = read.extend({
  body: z.string().nullable(),
  name: z.string(),
  shelf,
  done: z.array(z.int().min(0)).optional(),
});
const doubt = z.strictObject({ id: z.string(), number: z.int().min(0), isDone: z.boolean() });
const attach = z.strictObject({ id: z.string(), name: z.string(), bytes: z.base64() });

const line = z.string().max(1000);
const review = z.strictObject({ id: z.string(), print: line, step: line, name: line, verdict: line, opinion: line });
const rename = z.strictObject({ id: z.string(), name: z.string() });
const move = z.strictObject({ id: z.string(), shelf });
const remove = z.strictObject({ id: z.string() });

/** A file of 64 MB as Base64, which is what the importer takes at most, and the words around it. */
const LARGE = 96_000_000;

/** Bytes of the largest request of a kind that is more than words; undefined for any other. */
export function largestOf(kind: string): number | undefined {
  return kind === "read" || kind === "create" || kind === "attach" ? LARGE : undefined;
}

/** What the list and the page 新建 ask for; undefined for any other kind. */
export function readHomeRequest(kind: string, body: unknown, { home }: Replies): unknown {
  switch (kind) {
    case "read":
      return home.read(parse(read, body));
    case "create":
      return home.create(parse(create, body));
    case "attach":
      return home.attach(parse(attach, body));
    case "rename":
      return home.rename(parse(rename, body));
    case "move":
      return home.move(parse(move, body));
    case "remove":
      return home.remove(parse(remove, body));
    case "review":
      return home.review.add(parse(review, body));
    case "post":
      return home.postings.post(parse(post, body));
    case "post-table":
      return home.postings.postTable(parse(postTable, body));
    case "doubt":
      return home.doubt(parse(doubt, body));
    case "counts":
      return home.counts();
    default:
      return undefined;
  }
}
