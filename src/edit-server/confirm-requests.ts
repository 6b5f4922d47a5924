import { z } from "zod";
import type { FieldValue } from "../editor/field-value.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const value: z.ZodType<FieldValue> = z.lazy(() => z.union([z.string(), z.array(value), z.record(z.string(), value)]));
const of = { id: z.string(), version: z.string() };
const answer = z.strictObject({ key: z.string(), entry: z.record(z.string(), value).nullable() });
const confirm = z.strictObject({ ...of, answers: z.array(answer).min(1) });
const unconfirm = z.strictObject({ ...of, keys: z.array(z.string()).min(1) });

/** What the page 核对标注 asks for; undefined for any other kind. */
export async function readConfirmRequest(kind: string, body: unknown, { confirm: replies }: Replies): Promise<unknown> {
  if (kind === "confirm") return replies.answer(parse(confirm, body));
  if (kind === "unconfirm") return replies.takeBack(parse(unconfirm, body));
  return undefined;
}
