import type { FormMessage } from "./form-exchange.ts";

/** What can be done with a document that stands: 修订, 废止, 撤回. */
export const CHANGES = ["revise", "repeal", "withdraw"] as const;
export type Change = (typeof CHANGES)[number];

/** POST revise, repeal, withdraw: what the form says. */
export interface ChangeRequest {
  id: string;
  value: Readonly<Record<string, string>>;
}

export interface ChangeReply {
  /** What is wrong with the form; then nothing was done. */
  messages: FormMessage[];
}
