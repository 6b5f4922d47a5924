import path from "node:path";
import type { VFile } from "vfile";
import { mendInWindow } from "../editor/mend-in-window.ts";
import type { CountsReply } from "../editor/new-exchange.ts";
import { countMessages, listMessages } from "../lint/messages.ts";
import { shownPath } from "../sources/shown-path.ts";

/** So many are told; more of them help nobody at a time. */
const MOST = 50;

/** What is told of files that belong to no document, the errors first, with the form where each is mended. */
export function tellElsewhere(root: string, files: readonly VFile[]): CountsReply["elsewhere"] {
  const told = listMessages(files).flatMap(({ severity, file, line, message, fix }) => {
    if (severity === "confirmed") return [];
    const mend = fix === null ? null : mendInWindow(fix);
    return [{ severity, place: `${file}:${line}`, message, fix: mend, form: formOf(root, file) }];
  });
  const of = (kind: string) => told.filter(({ severity }) => severity === kind);
  const { errors, notices } = countMessages(files);
  return { errors, notices, told: [...of("error"), ...of("notice")].slice(0, MOST) };
}

/** The address of the form of a file, from the list. */
function formOf(root: string, file: string): string | null {
  if (file === shownPath(root, "site.yaml")) return "forms/site/";
  if (file === shownPath(root, "redirects.yaml")) return "forms/redirects/";
  const list = path.posix.basename(file, ".yaml");
  return file === shownPath(root, "vocabulary", `${list}.yaml`)
    ? `forms/vocabulary/${encodeURIComponent(list)}/`
    : null;
}
