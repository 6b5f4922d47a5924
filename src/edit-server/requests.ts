import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { FieldValue } from "../editor/field-value.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import { readChangeRequest } from "./change-requests.ts";
import { readConfirmRequest } from "./confirm-requests.ts";
import { readFormRequest } from "./form-requests.ts";
import { largestOf, readHomeRequest } from "./home-requests.ts";
import { readPublishRequest } from "./publish-requests.ts";
import { readLookRequest } from "./look-requests.ts";
import { parse, readJson } from "./read-json.ts";
import { Refused } from "./refused.ts";
import type { Replies } from "./replies.ts";

/** Bytes of the largest request; a document is a few hundred thousand at most. */
const LARGEST = 16_000_000;

const value: z.ZodType<FieldValue> = z.lazy(() => z.union([z.string(), z.array(value), z.record(z.string(), value)]));
const draft = z.union([
  z.strictObject({ source: z.string() }),
  z.strictObject({ fields: z.record(z.string(), value.nullable()), body: z.string().nullable() }),
]);
const session = z.string().regex(/^[\da-f]{12}$/u);
const typed = z.strictObject({ id: z.string(), base: z.string(), saved: z.string().optional(), draft });
const check = typed.extend({ version: z.string() });
const save = check.extend({ session });
const keep = typed.extend({ session, from: z.strictObject({ session, step: z.int() }).optional() });
const said = z.string().trim().min(1);
const entry = z.strictObject({ 规则: said, 原文: said, 理由: said, 确认人: said });
const acknowledge = z.strictObject({ id: z.string(), entry });
const drop = z.strictObject({ id: z.string(), session });
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
  const body = await readJson(request, largestOf(kind) ?? LARGEST);
  switch (kind) {
    case "check":
      return replies.check(parse(check, body));
    case "save":
      return replies.save(parse(save, body));
    case "keep":
      return replies.drafts.keep(parse(keep, body));
    case "drop":
      return replies.drafts.drop(parse(drop, body));
    case "acknowledge":
      return replies.acknowledge(parse(acknowledge, body));
    case "paste":
      return replies.paste(parse(paste, body));
    case "commit":
      return replies.commit(parse(commit, body));
    default: {
      const reply: unknown =
        (await readHomeRequest(kind, body, replies)) ??
        (await readFormRequest(kind, body, replies)) ??
        (await readChangeRequest(kind, body, replies)) ??
        (await readConfirmRequest(kind, body, replies)) ??
        (await readPublishRequest(kind, body, replies)) ??
        (await readLookRequest(kind, body, replies));
      if (reply === undefined) throw new Refused(404, words.notFound);
      return reply;
    }
  }
}
