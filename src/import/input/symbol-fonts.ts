/** Characters of the symbol fonts that official documents use, by code 0x20 … 0xFF; others are not told apart by readers' fonts. */
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2a: "✉", 0x3f: "✍", 0x41: "✌", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4a: "☺", 0x4c: "☹",
    0x51: "✈", 0x52: "☼", 0x54: "❄",
    0x6c: "●", 0x6d: "❍", 0x6e: "■", 0x6f: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x78: "⌧",
    0x9e: "·", 0x9f: "•", 0xa1: "○", 0xa4: "◉", 0xa5: "◎",
    0xa7: "▪", 0xa8: "◻", 0xaa: "✦", 0xab: "★", 0xac: "✶", 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe3: "↖", 0xe4: "↗", 0xe5: "↙",
    0xe6: "↘", 0xe8: "➔", 0xef: "⇦", 0xf0: "⇨", 0xf1: "⇧", 0xf2: "⇩", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
    0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8a: "⑩",
    0x8b: "⓿", 0x8c: "❶", 0x8d: "❷", 0x8e: "❸", 0x8f: "❹", 0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾", 0x95: "❿",
  },
  "wingdings 2": {
    0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○", 0xa2: "■", 0xa3: "□", 0xae: "◆", 0xaf: "◇",
    0x69: "⓪", 0x6a: "①", 0x6b: "②", 0x6c: "③", 0x6d: "④", 0x6e: "⑤", 0x6f: "⑥", 0x70: "⑦", 0x71: "⑧", 0x72: "⑨", 0x73: "⑩",
    0x74: "⓿", 0x75: "❶", 0x76: "❷", 0x77: "❸", 0x78: "❹", 0x79: "❺", 0x7a: "❻", 0x7b: "❼", 0x7c: "❽", 0x7d: "❾", 0x7e: "❿", 0xf8: "※",
  },
  "wingdings 3": {
    0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6a: "↖", 0x6b: "↗", 0x6c: "↙", 0x6d: "↘",
    0x70: "▲", 0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷",
  },
  webdings: { 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6e: "●", 0x72: "✗" },
  symbol: {
    ...codes(0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    ...codes(0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"),
    0xf1: "〉", 0xf2: "∫",
  },
}; // prettier-ignore

function codes(from: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [from + index, character]));
}

/** Fonts whose letters are drawn as signs, those without a table among them. */
const SIGN_FONT =
  /^(?:wingdings(?: ?[23])?|webdings|symbol|(?:itc )?zapf ?dingbats|monotype sorts|marlett|mt extra|bookshelf symbol \d)$/u;

/** The codes 0x80 … 0x9F of the western character set, as programs keep them in text; quotes and dashes are set in Chinese fonts. */
const WESTERN = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/**
 * The character that a font shows for a code. Word keeps those of symbol fonts at U+F000 … U+F0FF (ISO 29500-1, 17.3.3.30).
 *
 * @returns undefined where the font's character is not known; any other character is itself
 */
export function readSymbol(font: string | undefined, code: number): string | undefined {
  const name = nameOf(font);
  if (!SIGN_FONT.test(name)) return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(code);
  const inside = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (inside > 0xff) return String.fromCodePoint(code);
  return inside === 0x20 || inside === 0xa0 ? " " : FONTS[name]?.[inside];
}

/** The fonts of letters: ASCII, other western ones, Chinese. */
export interface Fonts {
  ascii?: string;
  hAnsi?: string;
  eastAsia?: string;
}

/**
 * Reads words with the signs for those letters that a font draws as signs.
 *
 * @param unknown called for a sign that is not known, which becomes U+FFFD
 */
export function readSigns(
  words: string,
  { ascii, hAnsi, eastAsia }: Fonts,
  unknown?: (font: string | undefined, code: number) => void,
): string {
  return words.replaceAll(/[!-~\u0080-\u00ff\uf000-\uf0ff€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]/gu, (letter) => {
    const isPrivate = letter >= "\uf000";
    const font = isPrivate ? (ascii ?? hAnsi ?? eastAsia) : letter < "\u0080" ? ascii : hAnsi;
    if (!isPrivate && !SIGN_FONT.test(nameOf(font))) return letter;
    const western = WESTERN.indexOf(letter);
    const code = western < 0 ? letter.charCodeAt(0) : 0x80 + western;
    const sign = readSymbol(font, code);
    if (sign === undefined) unknown?.(font, code);
    return sign ?? "\ufffd";
  });
}

function nameOf(font: string | undefined): string {
  return (font ?? "")
    .toLowerCase()
    .trim()
    .replace(/^wingdings(?=[23])/u, "wingdings ");
}
