import type { OfficialDocument } from "../../model/document.ts";

/** Issuer and date, as far as the source states them. */
export function signOf({ disclosure: { issuer, formedOn } }: OfficialDocument): string {
  return [issuer, formedOn].filter((one) => one !== undefined).join("　");
}
