import type { ElementContent } from "hast";
import { h } from "hastscript";
import { renderLine } from "../markdown/pipeline.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Site } from "../model/site.ts";
import type { BroadcastPiece } from "../speech/broadcast.ts";
import { planBroadcast } from "../speech/broadcast.ts";
import type { SpokenRun } from "../speech/speak.ts";
import { broadcastWords as words } from "../ui/broadcast-words.ts";

/** A piece as it stands on its sheet. */
export interface ScriptPiece {
  heading: string;
  time: string;
  opening: string;
  closing: string;
  /** HTML of its paragraphs: official text, and readings as furniture. */
  lines: string[];
  /** So many of them at its end stay together with what closes it: or the last sheet could have a single line. */
  tail: number;
}

/** The sheet of the loudspeaker: official text, with readings above it. */
export function buildBroadcastPage(document: OfficialDocument, site: Site): ScriptPiece[] {
  return planBroadcast(document, site).map((piece: BroadcastPiece) => ({
    heading: words.piece(piece.number, piece.total),
    time: words.minutes(sayTime(piece.seconds)),
    opening: piece.opening,
    closing: piece.closing,
    lines: piece.lines.map((runs) => renderLine(scriptOf(runs))),
    tail: piece.number === piece.total ? countTail(piece.lines) : 0,
  }));
}

/** Lines of a quarter of a sheet and of half of one, and characters in each. */
const [QUARTER, HALF, LINE] = [6, 14, 30];

/** How many paragraphs at the end fill a quarter of a sheet; none where that would take more than half of one. */
function countTail(paragraphs: readonly (readonly SpokenRun[])[]): number {
  let [count, lines] = [0, 0];
  for (const runs of paragraphs.toReversed()) {
    if (lines >= QUARTER) break;
    count++;
    lines += Math.ceil((runs.reduce((sum, { text }) => sum + text.length, 0) + 2) / LINE);
  }
  return lines > HALF ? 0 : count;
}

/** `2分30秒`, to ten seconds. */
export function sayTime(seconds: number): string {
  const rounded = Math.max(10, Math.round(seconds / 10) * 10);
  return rounded < 60 ? words.seconds(rounded) : words.minutesAndSeconds(Math.floor(rounded / 60), rounded % 60);
}

/** The text of a line with a reading above what is not read as it stands; what has no text is said beside it. */
function scriptOf(runs: readonly SpokenRun[]): ElementContent[] {
  const script: ElementContent[] = [];
  for (const { text, spoken } of runs) {
    const said = spoken.replace(/^，|，$/gu, "");
    const last = script.at(-1);
    if (text === "") {
      const [beside] = last?.type === "element" && last.tagName === "span" ? last.children : [];
      if (beside?.type === "text") beside.value += spoken;
      else script.push(h("span", { dataFurniture: "" }, spoken));
    } else if (needsReading(text, said)) {
      const brackets = (sign: string) => h("rp", { dataFurniture: "" }, sign);
      script.push(h("ruby", [text, brackets("（"), h("rt", { dataFurniture: "" }, said), brackets("）")]));
    } else if (last?.type === "text") last.value += text;
    else script.push({ type: "text", value: text });
  }
  return script;
}

const WORDS = /[\p{Script=Han}A-Za-z]/u;

/** Without its punctuation, which is no more than a pause: (一) is read as it stands. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** People read punctuation and short figures by themselves. */
function needsReading(text: string, said: string): boolean {
  return (
    WORDS.test(said) &&
    !/^\s*\p{Script=Han}/u.test(text) &&
    !/^[0-9０-９]{1,4}$/u.test(text) &&
    lettersOf(text) !== said
  );
}
