import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { refusalWords as words } from "../ui/edit-words.ts";
import { Refused } from "./refused.ts";

/** @throws {Refused} for what is no such request */
export function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new Refused(400, words.badRequest);
  return result.data;
}

/**
 * What a request carries.
 *
 * @param largest so many bytes are taken
 * @throws {Refused} for more, and for what is no JSON
 */
export async function readJson(request: IncomingMessage, largest: number): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // What is too much is read to its end and thrown away: a page that is not heard out does not hear the answer.
    if (size > largest) parts.length = 0;
    else parts.push(part);
  }
  if (size > largest) throw new Refused(413, words.tooLarge);
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused(400, words.badRequest);
  }
}
