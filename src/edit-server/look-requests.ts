import { z } from "zod";
import type { PhoneState } from "../editor/phone-exchange.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const on = z.strictObject({ id: z.string(), host: z.string() });

/** What the page 在手机上看 asks for; undefined for any other kind. */
export async function readLookRequest(kind: string, body: unknown, { look }: Replies): Promise<PhoneState | undefined> {
  if (kind === "phone-on") return look.turnPhoneOn(parse(on, body));
  if (kind !== "phone-off" && kind !== "phone-state") return undefined;
  parse(z.strictObject({}), body);
  if (kind === "phone-off") look.phone.turnOff();
  return look.phone.state();
}
