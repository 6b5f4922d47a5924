import type { BroadcastPiece } from "../speech/broadcast.ts";
import { joinSpoken } from "../speech/speak.ts";
import { broadcastWords as words } from "../ui/broadcast-words.ts";
import { sayTime } from "../view/broadcast-page.ts";

/**
 * `broadcast.txt`: the text for the loudspeaker, numbers and signs written as they are said. Each piece has a line with its
 * number and time between long strokes, then its opening line, its paragraphs and its closing line, each of the three apart by
 * a blank line. With a byte order mark and CRLF, as `document.txt`.
 */
export function toBroadcastFile(pieces: readonly BroadcastPiece[]): string {
  const texts = pieces.map(({ number, total, seconds, opening, lines, closing }) =>
    [
      `—— ${words.piece(number, total)}，${words.minutes(sayTime(seconds))} ——`,
      opening,
      lines
        .map(joinSpoken)
        .filter((line) => line !== "")
        .join("\n"),
      closing,
    ].join("\n\n"),
  );
  return `\ufeff${texts.join("\n\n\n")}\n`.replace(/\n/gu, "\r\n");
}
