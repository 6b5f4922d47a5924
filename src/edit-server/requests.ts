import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { FieldValue } from "../editor/field-value.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import { Refused } from "./refused.ts";
import type { Replies } from "./replies.ts";

/** Bytes of the largest request; a document is a few hundred thousand at most. */
const LARGEST = 16_000_000;

const value: z.ZodType<FieldValue> = z.lazy(() => z.union([z.string(), z.array(value), z.record(z.string(), value)]));
const draft = z.union([
  z.strictObject({ source: z.string() }),
  z.strictObject({ fields: z.record(z.string(), value.nullable()), body: z.string().nullable() }),
]);
const check = z.strictObject({ id: z.string(), base: z.string(), draft });
const save = check.extend({ version: z.string() });
const paste = z.strictObject({
  id: z.string(),
  html: z.string(),
  pictures: z.array(z.base64()),
  whole: z.boolean(),
});
const commit = z.strictObject({ id: z.string(), version: z.string(), words: z.string() });

/**
 * Reads what a page asks for and does it.
 *
 * @throws {Refused} for anything but a whole request of a known kind
 */
export async function readRequest(request: IncomingMessage, kind: string, replies: Replies): Promise<unknown> {
  const body = await readJson(request);
  switch (kind) {
    case "check":
      return replies.check(parse(check, body));
    case "save":
      return replies.save(parse(save, body));
    case "paste":
      return replies.paste(parse(paste, body));
    case "commit":
      return replies.commit(parse(commit, body));
    default:
      throw new Refused(404, words.notFound);
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new Refused(400, words.badRequest);
  return result.data;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) throw new Refused(413, words.tooLarge);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused(400, words.badRequest);
  }
}
