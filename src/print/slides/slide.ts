import type { PlacedBlock } from "../placed-block.ts";
import { runsIn } from "../placed-block.ts";
import type { Screen } from "../paper.ts";
import type { Run } from "../runs.ts";
import { textOfRuns } from "../runs.ts";
import { widthOf } from "../title-lines.ts";

/** A block of a slide. */
export type SlidePiece = PlacedBlock & {
  /** Id of the unit that begins with it. */
  id?: string;
  /** Id of the problem that it belongs to. */
  problem?: string;
  /** Words of the source that stand elsewhere in it: each stretch of them between furniture is a quotation. */
  quoted?: true;
};

/** One picture of a loop. */
export interface Slide {
  sheet: {
    /** `text`: official text in its order; `cover` the first of a short loop, or the last; `overview` what is quoted there. */
    kind: "cover" | "text" | "overview";
    /** The unit to which its code leads; none for the document. */
    unit: string | null;
    /** Running head, and at the right of it what the slide shows. */
    head: Run[];
    position: string;
    /** Where the QR code leads, what of it is typed, and the code as SVG. */
    address: string | null;
    typed: string | null;
    code: string | null;
  };
  /** Pixels of the text, of the running head, and of the foot. */
  size: number;
  headSize: number;
  footSize: number;
  blocks: SlidePiece[];
  /** How long it stays. */
  seconds: number;
  /** So little stands on it that it stands in the middle. */
  isShort: boolean;
}

/** Slides that are played for ever, and how long that takes once. */
export interface Loop {
  slides: Slide[];
  seconds: number;
}

/** A document as loops for a screen. */
export interface SlideShow extends Loop {
  title: string;
  screen: Screen;
  /** Issuer and date, as far as the source states them. */
  sign: string;
  /** What it is about, in three minutes; none where the whole text takes no longer. */
  short?: Loop;
}

/**
 * How fast slides are read. Subtitles in simplified Chinese have at most nine characters a second (Netflix, Timed Text Style
 * Guide); who looks up from a distance, and old people, get two thirds of that, after a moment in which the eye finds the beginning.
 */
export const PACE = { characters: 6, start: 2, least: 6 } as const;

/** How long a short loop may take, in seconds. */
export const SHORT = 180;

/** How long a slide stays, by the length of its text. */
export function secondsFor(characters: number): number {
  return Math.max(PACE.least, Math.ceil(PACE.start + characters / PACE.characters));
}

/** Words of ours are read too. */
export function secondsOf(blocks: readonly PlacedBlock[]): number {
  const text = blocks.map((block) => textOfRuns("runs" in block ? block.runs : runsIn(block))).join("");
  return secondsFor(widthOf(text));
}

export function toLoop(slides: Slide[]): Loop {
  return { slides, seconds: slides.reduce((sum, { seconds }) => sum + seconds, 0) };
}
