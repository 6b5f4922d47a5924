/** Signs that stay with the character before them, and with the one behind. */
const CLOSING = String.raw`[，、。；：！？）〕］】》〉」』”’,.;:!?)\]}%％‰℃·…—～]`;
const OPENING = String.raw`[（〔［【《〈「『“‘(\[{]`;
/** What a line never tears: a Latin word or a figure, else one character, with its signs. */
const UNIT = new RegExp(`${OPENING}*(?:[A-Za-z0-9@#&+./_~%-]+|.)${CLOSING}*`, "gsu");

/**
 * Breaks a text into lines as browsers and Typst do for Chinese, rather a little too early than too late: the
 * lines that are set are never more than these.
 *
 * @param width of a line, in full-width characters
 * @param indent of the first line
 * @returns the lines; put together they are the text
 */
export function fillLines(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width - indent;
  const close = () => {
    lines.push(line);
    line = "";
    room = width;
  };
  for (const [unit] of text.matchAll(UNIT)) {
    for (const piece of widthOf(unit) > width ? unit : [unit]) {
      const wide = widthOf(piece);
      if (wide > room && line !== "") close();
      line += piece;
      room -= wide;
    }
  }
  if (line !== "" || lines.length === 0) close();
  return lines;
}

/**
 * Width in full-width characters, rather too wide: faces differ in their Latin letters and figures, and most ASCII
 * punctuation of official texts is drawn full width.
 */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : /[A-Z@%&mw]/u.test(character) ? 0.85 : 0.6;
  return width;
}

const WIDE = /[^ -~]|[,:;()!?]/u;
