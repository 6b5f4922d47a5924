import { z } from "zod";
import { LIST_NAMES } from "../model/proposal-answers.ts";
import type { FieldValue } from "../editor/field-value.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const value: z.ZodType<FieldValue> = z.lazy(() => z.union([z.string(), z.array(value), z.record(z.string(), value)]));
const of = { id: z.string(), version: z.string() };
const entry = z.record(z.string(), value);
const list = z.enum(LIST_NAMES);
const answer = z.strictObject({ key: z.string(), list: list.optional(), entry: entry.nullable() });
const confirm = z.strictObject({ ...of, answers: z.array(answer).min(1) });
const own = z.strictObject({ list, entry });
const unconfirm = z.strictObject({ ...of, keys: z.array(z.string()), own: z.array(own) });
const draft = z.strictObject({ ...of, list, paragraph: z.int().nonnegative(), quote: z.string() });

/** What the page 核对标注 asks for; undefined for any other kind. */
export async function readConfirmRequest(kind: string, body: unknown, { confirm: replies }: Replies): Promise<unknown> {
  if (kind === "confirm") return replies.answer(parse(confirm, body));
  if (kind === "unconfirm") return replies.takeBack(parse(unconfirm, body));
  if (kind === "draft") return replies.draft(parse(draft, body));
  return undefined;
}
