import type { OfficialDocument } from "../model/document.ts";
import { nameSigns } from "../model/sign-name.ts";
import type { PrintFile } from "../model/print-files.ts";
import { madeWords } from "../ui/maker-words.ts";
import { screenWords as words } from "../ui/print-words.ts";
import type { Addresses } from "./addresses.ts";
import { fileSize } from "./file-size.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { PrintLink } from "./print-centre.ts";

/** One loop: the short one, or the whole text. */
export interface LoopOffer {
  /** `短循环（3分钟）` */
  name: string;
  /** `8屏` */
  about: string;
  /** Where it plays in the browser, and where it plays white on black. */
  play: string;
  dark: string;
}

/** What a planned show has to say of itself. */
export interface PlannedShow {
  id: ScreenOffer["id"];
  loops: { name: "short" | "whole"; slides: number; seconds: number }[];
  /** From how many inches on its text is read from five metres. */
  inches: number;
}

/** The loops for one kind of screen. */
export interface ScreenOffer {
  id: "landscape" | "portrait";
  /** The loops that it plays: the short one first, where the whole text takes longer. */
  loops: LoopOffer[];
  /** On which screens it is read from five metres. */
  readable: string;
  /** The file for a USB stick; none in the preview for editors. */
  file?: PrintLink;
  /** Why there is none, and how it is got. */
  noFile?: string;
  /** None where some signs cannot be drawn. */
  maker?: MakerOffer;
}

/** Pictures and video, which the browser makes of the slides. */
export interface MakerOffer {
  /** The document, as the command that makes them too is told it. */
  document: string;
  /** Address of the page that plays the slides. */
  slides: string;
  /** What the file is called, without its loop and its ending. */
  name: string;
  /** The loops to choose from, the first one unless another is chosen. */
  loops: { value: "short" | "whole"; label: string }[];
}

/** Everything a document has for a screen. */
export interface ScreenCentre {
  title: OfficialLine;
  /** Why it has no files and no maker, where no face has some of its signs. */
  undrawn?: string;
  screens: ScreenOffer[];
}

export function buildScreenCentre(
  document: OfficialDocument,
  shows: readonly PlannedShow[],
  files: readonly PrintFile[],
  addresses: Addresses,
  undrawn?: readonly string[],
): ScreenCentre {
  const link = (name: string): PrintLink | undefined => {
    const file = files.find((one) => one.name === name);
    return file && { href: addresses.screenFile(document.id, name), about: words.webFile(fileSize(file.bytes)) };
  };
  const screens = shows.map(({ id, loops, inches }): ScreenOffer => {
    const maker = {
      document: document.id,
      slides: addresses.slides(document.id, id),
      name: `${document.id}-${id}`,
      loops: loops.map(({ name, seconds }) => ({
        value: name,
        label: words.loop(words[name], words.minutes(seconds)),
      })),
    };
    const play = addresses.slides(document.id, id);
    const file = link(`${id}.html`);
    return {
      id,
      loops: loops.map(({ name, slides, seconds }) => {
        const asked = name === "whole" && loops.length > 1 ? "?loop=whole" : "";
        return {
          name: words.loop(words[name], words.minutes(seconds)),
          about: words.slides(slides),
          play: play + asked,
          dark: `${play}${asked === "" ? "?" : `${asked}&`}theme=dark`,
        };
      }),
      readable: words.readable(inches),
      ...(file ? { file } : {}),
      ...(!file && files.length > 0 ? { noFile: madeWords.noScreens(document.id) } : {}),
      ...(undrawn ? {} : { maker }),
    };
  });
  return {
    title: officialLine(document.disclosure.title),
    ...(undrawn && { undrawn: madeWords.undrawn(nameSigns(undrawn)) + madeWords.undrawnSlides }),
    screens,
  };
}
