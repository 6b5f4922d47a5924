import type { OfficialDocument } from "../model/document.ts";
import { LABELS } from "../model/field-list.ts";
import type { Site } from "../model/site.ts";
import { countCharacters } from "../model/text.ts";
import { broadcastWords as words } from "../ui/broadcast-words.ts";
import { listBlocks } from "./blocks.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { SpokenRun } from "./speak.ts";
import { joinSpoken, toSpeech } from "./speak.ts";

/** Characters that are said in a minute, punctuation counted as its pause. */
export const PACE = 200;

/** What the loudspeaker says at one go. */
export interface BroadcastPiece {
  /** From 1. */
  number: number;
  total: number;
  /** As they are said. */
  opening: string;
  closing: string;
  /** Its paragraphs. All pieces put together, the `text`s of the runs are the official text in order. */
  lines: SpokenRun[][];
  /** How long it takes. */
  seconds: number;
}

/**
 * 广播稿: the text of a document in pieces of one to three minutes, cut where a section, a unit or a paragraph begins, within
 * a paragraph only where it is longer than that. Opening and closing lines say what the document and the site state, and
 * nothing else.
 */
export function planBroadcast(document: OfficialDocument, site: Site): BroadcastPiece[] {
  const title = quoted(document.disclosure.title);
  const facts = statedFacts(document);
  const ask = whomToAsk(site);
  const framed = (number: number, total: number) => ({
    opening: toSpeech(
      number > 1
        ? words.goOn(title, number, total)
        : words.begin(title) + facts + (total > 1 ? words.willBe(total) : ""),
    ),
    closing: toSpeech(number < total ? words.pieceEnds(number) : words.ends(title) + ask),
  });
  // The longest numbers that may come make the frame no shorter than it will be.
  const size = (number: number) => {
    const { opening, closing } = framed(number, 999);
    return countCharacters(opening + closing);
  };
  const last = framed(999, 999);
  const blocks = listBlocks(document.parts);
  const pieces = cutPieces(blocks, {
    first: size(1),
    next: size(998),
    last: countCharacters(last.opening + last.closing),
  });
  return pieces.map((lines, at) => {
    const { opening, closing } = framed(at + 1, pieces.length);
    const said = [opening, ...lines.map(joinSpoken), closing].join("");
    return {
      number: at + 1,
      total: pieces.length,
      opening,
      closing,
      lines,
      seconds: Math.round((countCharacters(said) / PACE) * 60),
    };
  });
}

/** What the head of a text says of it, as far as it is stated. */
function statedFacts({ disclosure }: OfficialDocument): string {
  return (["documentNumber", "issuer", "formedOn"] as const)
    .flatMap((name) => {
      const value = disclosure[name];
      return value === undefined ? [] : [words.fact(LABELS[name], value)];
    })
    .join("");
}

/** The office that answers questions, and how it is reached, as site.yaml has it. */
function whomToAsk({ guide, feedback }: Site): string {
  const phone = guide.phone ?? feedback?.phone;
  return [
    guide.office === undefined ? "" : words.ask(guide.office),
    ...[
      ["联系电话", phone],
      ["办公地址", guide.address],
      ["办公时间", guide.hours],
    ].flatMap(([label, value]) => (label === undefined || value === undefined ? [] : [words.fact(label, value)])),
  ].join("");
}

function quoted(title: string): string {
  return /^《[^《》]*》$/u.test(title) ? title : `《${title}》`;
}
