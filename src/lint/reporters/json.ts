import type { VFile } from "vfile";
import { listMessages } from "../messages.ts";

/** All messages, the confirmed ones too, as a JSON array of `ToldMessage`. */
export function reportJson(files: readonly VFile[]): string {
  return JSON.stringify(listMessages(files), null, 2);
}
