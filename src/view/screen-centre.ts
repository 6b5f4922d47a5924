import type { OfficialDocument } from "../model/document.ts";
import type { PrintFile } from "../model/print-files.ts";
import { MOST_PICTURES } from "../model/print-files.ts";
import { screenWords as words } from "../ui/print-words.ts";
import type { Addresses } from "./addresses.ts";
import { fileSize } from "./file-size.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { PrintLink } from "./print-centre.ts";

/** A loop for one kind of screen. */
export interface ScreenOffer {
  id: "landscape" | "portrait";
  /** `59屏，放一遍约45分钟` */
  about: string;
  /** Where it plays in the browser. */
  play: string;
  /** The file for a USB stick and the pictures; none in the preview for editors. */
  file?: PrintLink;
  pictures?: PrintLink;
  /** Why there are no pictures: the loop is too long. */
  noPictures?: string;
}

/** Everything a document has for a screen. */
export interface ScreenCentre {
  title: OfficialLine;
  screens: ScreenOffer[];
}

export function buildScreenCentre(
  document: OfficialDocument,
  shows: readonly { id: ScreenOffer["id"]; slides: number; seconds: number }[],
  files: readonly PrintFile[],
  addresses: Addresses,
): ScreenCentre {
  const link = (name: string, about: (file: PrintFile) => string): PrintLink | undefined => {
    const file = files.find((one) => one.name === name);
    return file && { href: addresses.screenFile(document.id, name), about: about(file) };
  };
  const screens = shows.map(({ id, slides, seconds }): ScreenOffer => {
    const file = link(`${id}.html`, ({ bytes }) => words.webFile(fileSize(bytes)));
    const pictures = link(`${id}.zip`, ({ bytes, pages }) => words.pictureFile(pages, fileSize(bytes)));
    return {
      id,
      about: words.about(slides, words.minutes(seconds)),
      play: addresses.slides(document.id, id),
      ...(file ? { file } : {}),
      ...(pictures ? { pictures } : {}),
      ...(slides > MOST_PICTURES ? { noPictures: words.noPictures(MOST_PICTURES) } : {}),
    };
  });
  return { title: officialLine(document.disclosure.title), screens };
}
