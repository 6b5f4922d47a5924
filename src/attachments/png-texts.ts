import { Unzlib } from "fflate";

/** What is unpacked of one picture: notes of cameras and programs are far smaller. */
const MOST_BYTES = 4 << 20;
const STEP = 1 << 11;

/**
 * The notes in a PNG that cannot be read as they stand: those that are packed (zTXt and iTXt; PNG, third edition, 11.3.3),
 * and profiles in hexadecimal figures, as ImageMagick writes them. Of other files, and of what is damaged, what can be
 * had.
 */
export function* pngTexts(bytes: Uint8Array): Generator<Uint8Array> {
  if (!startsWith(bytes, "\x89PNG\r\n\x1a\n")) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_BYTES;
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^(?:tEXt|zTXt|iTXt)$/u.test(type)) continue;
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const name = data.indexOf(0) + 1;
    const packed = type === "zTXt" ? name + 1 : type === "iTXt" && data[name] === 1 ? textAfter(data, name + 2) : 0;
    const text = packed > 0 ? unpack(data.subarray(packed), left) : data.subarray(name);
    left -= text.length;
    if (startsWith(data, "Raw profile type")) yield fromHex(new TextDecoder().decode(text));
    else if (packed > 0) yield text;
  }
}

/** Where the text of iTXt begins: behind the language and the translated name. */
function textAfter(data: Uint8Array, language: number): number {
  return data.indexOf(0, data.indexOf(0, language) + 1) + 1;
}

/** The beginning, where it is longer than the limit or damaged. */
function unpack(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && size < most; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // What came before the damage counts.
  }
  const text = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    text.set(piece, at);
    at += piece.length;
  }
  return text;
}

/** The bytes of `\nexif\n     134\n45786966…`: name, length, figures. */
function fromHex(profile: string): Uint8Array {
  const figures = profile.replace(/^\s*\w+\s+\d+\s/u, "").replaceAll(/\s/gu, "");
  return Uint8Array.from(figures.match(/[\da-f]{2}/giu) ?? [], (pair) => Number.parseInt(pair, 16));
}

function startsWith(bytes: Uint8Array, words: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, words.length)) === words;
}
