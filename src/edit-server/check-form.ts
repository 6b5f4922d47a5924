import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { readYamlValue } from "../editor/edit-yaml.ts";
import type { FormFile, FormMessage, FormOffer } from "../editor/form-exchange.ts";
import { offerQuotes } from "../editor/offer-quotes.ts";
import { mendInWindow } from "../editor/mend-in-window.ts";
import { stepsInYaml } from "../editor/place-messages.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import { fieldOf } from "../parse/report.ts";
import { readSite } from "../parse/site.ts";
import { readVocabulary } from "../parse/vocabulary.ts";
import { readRedirects } from "../permanence/read-redirects.ts";
import type { Typed } from "../sources/read-content.ts";
import { readContent } from "../sources/read-content.ts";
import { shownPath } from "../sources/shown-path.ts";
import type { DraftCheck } from "./check-draft.ts";
import { checkFolder } from "./check-draft.ts";
import { stepsOfForm } from "./form-files.ts";

/** What is told of a file as it would be. */
export interface CheckedForm {
  messages: FormMessage[];
  /** Errors of other files, each as a sentence. */
  others: string[];
  offers: FormOffer[];
}

/**
 * Checks the file of a form as `npm run check` would.
 *
 * @param text as it would be, null where it would be gone
 * @param beside other files of its folder as they would be, by name
 */
export async function checkForm(
  root: string,
  file: FormFile,
  text: string | null,
  how: DraftCheck,
  beside: Typed = {},
): Promise<CheckedForm> {
  const names = stepsOfForm(root, file);
  const shown = shownPath(root, ...names);
  const { files, offers } = await readFiles(root, file, text, how, beside);
  const own = files.find((one) => one.path === shown);
  const others = files
    .filter((one) => one !== own)
    .flatMap((one) => one.messages.filter(({ fatal }) => fatal).map(({ reason }) => `${one.path}：${reason}`));
  return { messages: (own?.messages ?? []).map((message) => toMessage(message, text ?? "")), others, offers };
}

/** The files that are to be looked at, each with what is told of it. */
async function readFiles(
  root: string,
  { name, of }: FormFile,
  text: string | null,
  how: DraftCheck,
  beside: Typed,
): Promise<{ files: VFile[]; offers: FormOffer[] }> {
  const names = stepsOfForm(root, { name, of });
  if (of !== "" && name !== "vocabulary") {
    const { files, document } = await checkFolder(root, of, { ...beside, [`${name}.yaml`]: text }, how);
    const value = name === "annotations" && document ? readYamlValue(text ?? "") : undefined;
    return { files, offers: value && document ? offerQuotes(value, document) : [] };
  }
  if (name === "redirects" && how.whole)
    return { files: readContent(root, how.today, undefined, { "redirects.yaml": text }).files, offers: [] };
  const alone = new VFile({ path: shownPath(root, ...names), value: (text ?? "").replace(/^\ufeff/u, "") });
  if (name === "site") readSite(alone);
  else if (name === "vocabulary") readVocabulary(alone);
  else readRedirects(alone);
  checkPersonalDataIn(alone);
  return { files: [alone], offers: [] };
}

function toMessage(message: VFileMessage, text: string): FormMessage {
  const { fatal, reason, note, line, column } = message;
  const known = fieldOf(message)?.map((step) => (typeof step === "number" ? step : String(step)));
  return {
    severity: fatal ? "error" : "notice",
    message: reason,
    fix: note === undefined ? null : mendInWindow(note),
    steps: known ?? stepsInYaml(text, line ?? 1, column ?? 1),
  };
}
