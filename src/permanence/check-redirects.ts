import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import type { GonePlace } from "./gone.ts";
import { isFindable, listFindable } from "./gone.ts";
import type { Published } from "./published.ts";
import type { Place } from "./place.ts";
import { placeAddress, placeKey } from "./place.ts";
import type { Redirects } from "./redirects.ts";
import type { RedirectsReading } from "./read-redirects.ts";
import { REDIRECT } from "./read-redirects.ts";
import { reportError, reportNotice } from "../parse/report.ts";

/** What redirects.yaml is held against. */
export interface RedirectSurroundings {
  published: Published;
  gone: readonly GonePlace[];
  documents: readonly OfficialDocument[];
  /** Names of all document folders, also of those with errors. */
  folders: readonly string[];
}

/** Entries lead from what is gone to what is there: no rings, no dead ends, nothing in the way of a text of now. */
export function checkRedirects(
  file: VFile,
  { redirects, positionOf }: RedirectsReading,
  { published, gone, documents, folders }: RedirectSurroundings,
): void {
  const findable = listFindable(documents);
  const fates = new Map(gone.map(({ from, fate }) => [placeKey(from), fate]));
  const isUnread = ({ document }: Place) => folders.includes(document) && !findable.has(document);
  for (const [key, { from, to }] of redirects) {
    if (isUnread(from) || (to && isUnread(to))) continue;
    const old = placeAddress(from);
    if (isFindable(from, findable)) {
      reportError(file, REDIRECT, `“${old}”现在有内容，不能转到别处`, {
        place: positionOf(key, "从"),
        note: "删去这一条；写错了的，改成已经没有的那个地址",
        actual: old,
      });
      continue;
    }
    if (published.size > 0 && !wasPublished(from, published))
      reportNotice(file, REDIRECT, `“${old}”没有登记过，可能写错了`, {
        place: positionOf(key, "从"),
        note: "对照 content/published.yaml 里的公文和编号；确实公开过的不用改",
        actual: old,
      });
    if (from.file !== undefined && to && to.file === undefined) {
      reportError(file, REDIRECT, `附件“${from.file}”要转到的“${placeAddress(to)}”不是附件`, {
        place: positionOf(key, "到"),
        note: "网页不能代替附件：写现在的附件的地址（…/attachments/文件名）；不再公开的写“撤回:”",
        actual: placeAddress(to),
      });
      continue;
    }
    if (!to || fates.get(key)?.kind !== "lost") continue;
    const ring = ringFrom(key, redirects);
    reportError(
      file,
      REDIRECT,
      ring ? `转来转去回到了原处：${ring.join(" → ")}` : `要转到的“${placeAddress(to)}”没有内容`,
      {
        place: positionOf(key, "到"),
        note: ring ? "删去其中多余的一条，最后一条要转到现在有的地址" : "改成现在有的公文、编号或附件的地址",
        actual: placeAddress(to),
      },
    );
  }
}

function wasPublished({ document, unit, file, revision }: Place, published: Published): boolean {
  const known = published.get(document);
  if (!known) return false;
  if (file !== undefined) return known.files.has(file);
  if (revision !== undefined) return known.texts.has(revision);
  return unit === undefined || known.units.has(unit);
}

/** The addresses of a ring that an entry leads into, undefined where there is none. */
function ringFrom(start: string, redirects: Redirects): string[] | undefined {
  const steps: string[] = [];
  let key: string | undefined = start;
  while (key !== undefined) {
    const redirect = redirects.get(key);
    if (!redirect) return undefined;
    const address = placeAddress(redirect.from);
    if (steps.includes(address)) return [...steps.slice(steps.indexOf(address)), address];
    steps.push(address);
    key = redirect.to && placeKey(redirect.to);
  }
  return undefined;
}
