import { z } from "zod";
import { CHANGES } from "../editor/change-exchange.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const change = z.strictObject({ id: z.string(), value: z.record(z.string(), z.string()) });

/** What the page 修订、废止、撤回 asks for; undefined for any other kind. */
export async function readChangeRequest(kind: string, body: unknown, { changes }: Replies): Promise<unknown> {
  const asked = CHANGES.find((one) => one === kind);
  return asked && changes[asked](parse(change, body));
}
