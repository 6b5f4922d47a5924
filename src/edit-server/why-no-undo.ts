import { existsSync } from "node:fs";
import { withdrawnFrom } from "../publishing/kept-sites.ts";
import { formerOf } from "../publishing/place-site.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";

/** Why there is no former site to go back to; empty where there is one, or where no document was withdrawn, or nothing is published. */
export function whyNoUndo(site: string, place: string): string {
  const withdrawn = place === "" || existsSync(formerOf(place)) ? [] : withdrawnFrom(site);
  return withdrawn.length === 0 ? "" : words.noUndo(withdrawn);
}
