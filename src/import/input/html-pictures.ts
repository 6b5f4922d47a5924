import { isWebPicture, pictureEnding } from "./picture-kinds.ts";
import type { Page, Picture, Remark, Span } from "./page.ts";

/** The pictures of a web page that are kept, as files. */
export interface KeptPictures {
  pictures: Picture[];
  files: { name: string; bytes: Uint8Array }[];
  /** Those that are not there or that browsers do not show: their file names or addresses. */
  missing: Remark[];
}

/**
 * Takes the pictures of a stretch out of a web page: those that stand in it as data, and those that came with it, which
 * are for the others where they are as many.
 *
 * @param loose pictures in the order of the page
 * @param taken names of files that are there already
 */
export function keepPictures(
  page: Page,
  { start, end }: Span,
  loose: readonly Uint8Array[] = [],
  taken: ReadonlySet<string> = new Set(),
): KeptPictures {
  const all = page.remarks.filter(({ kind }) => kind === "picture");
  const elsewhere = all.filter(({ bytes }) => !bytes);
  const kept: KeptPictures = { pictures: [], files: [], missing: [] };
  let number = 0;
  for (const remark of all) {
    const bytes = remark.bytes ?? (elsewhere.length === loose.length ? loose[elsewhere.indexOf(remark)] : undefined);
    if (remark.at < start - 1 || remark.at > end + 1) continue;
    if (!bytes || !isWebPicture(bytes)) {
      kept.missing.push(remark);
      continue;
    }
    let name;
    do name = `图${++number}.${pictureEnding(bytes, "")}`;
    while (taken.has(name));
    kept.files.push({ name, bytes });
    kept.pictures.push({ at: remark.at, file: name });
  }
  return kept;
}

/** The bytes of a `data:` address of a picture; undefined for any other. */
export function readPictureData(address: string): Uint8Array | undefined {
  const data = /^data:image\/[\w.+-]+;base64,(?<data>[\sA-Za-z0-9+/=]+)$/u.exec(address)?.groups?.["data"];
  return data === undefined ? undefined : readBase64(data);
}

/** @returns undefined where it is none */
export function readBase64(data: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
