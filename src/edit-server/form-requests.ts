import { z } from "zod";
import type { FieldValue } from "../editor/field-value.ts";
import { FORM_NAMES } from "../editor/form-exchange.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const value: z.ZodType<FieldValue> = z.lazy(() => z.union([z.string(), z.array(value), z.record(z.string(), value)]));
const save = z.strictObject({
  name: z.enum(FORM_NAMES),
  of: z.string(),
  text: z.string(),
  version: z.string(),
  value,
});
const session = z.string();
const check = save.extend({ whole: z.boolean() });
const keep = save.extend({ session, source: z.string().optional() });
const drop = z.strictObject({ name: z.enum(FORM_NAMES), of: z.string(), session });

/** What the pages of forms ask for; undefined for any other kind. */
export async function readFormRequest(kind: string, body: unknown, { forms }: Replies): Promise<unknown> {
  if (kind === "form-check") return forms.check(parse(check, body));
  if (kind === "form-save") return forms.save(parse(save.extend({ session: session.optional() }), body));
  if (kind === "form-keep") return forms.keep(parse(keep, body));
  if (kind === "form-drop") return forms.drop(parse(drop, body));
  return undefined;
}
