import { UnreadableOffice } from "../office/unreadable-office.ts";
import { xmlSink } from "../office/xml-stream.ts";
import { findSvgProgram } from "./svg-program.ts";

const NO_SVG = "坏了：不是完整的 SVG";

/** What a picture of this kind begins with, and whether all of it is there. */
interface PictureKind {
  /** As editors know it. */
  name: string;
  start: RegExp;
  isWhole: (bytes: Uint8Array) => boolean;
}

const PNG: PictureKind = { name: "PNG", start: /^\x89PNG\r\n\x1a\n/u, isWhole: isWholePng };
const JPEG: PictureKind = { name: "JPG", start: /^\xff\xd8\xff/u, isWhole: isWholeJpeg };
const GIF: PictureKind = { name: "GIF", start: /^GIF8[79]a/u, isWhole: (bytes) => bytes.lastIndexOf(0x3b) > 13 };
const WEBP: PictureKind = { name: "WebP", start: /^RIFF[^]{4}WEBP/u, isWhole: isWholeWebp };

/** The pictures that browsers show and Typst prints, by the endings that it believes without a look. */
const KINDS: Readonly<Record<string, PictureKind>> = { png: PNG, jpg: JPEG, jpeg: JPEG, gif: GIF, webp: WEBP };

/**
 * Why a picture cannot be shown and printed, in Chinese without a full stop; undefined where nothing speaks against it.
 * Its frame is looked at, not every dot of it: that is for those who print it.
 *
 * @param name of the file
 */
export function findPictureFault(name: string, bytes: Uint8Array): string | undefined {
  const ending = /\.(?<ending>[^.]+)$/u.exec(name)?.groups?.["ending"]?.toLowerCase() ?? "";
  if (ending === "svg") return findSvgFault(bytes);
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const actual = [PNG, JPEG, GIF, WEBP].find((one) => one.start.test(start));
  const named = KINDS[ending];
  if (!actual && !named) return "是网页和打印用不了的格式";
  if (actual && named && actual !== named) return `其实是 ${actual.name}，文件名却是 .${ending}`;
  return actual?.isWhole(bytes) ? undefined : "坏了：打不开，或者没有存完整";
}

/** Chunks up to the last one, IEND (PNG, third edition, clause 5.3). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === "IEND") return true;
  return false;
}

/**
 * Segments and scans up to the end of the picture (EOI), with a frame of a kind that is decoded (ITU-T T.81, annex B);
 * arithmetic coding is not. Without the end, browsers and Typst show grey in place of what is missing.
 */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let framed = false;
  for (let at = 2; at >= 0 && at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return false;
    if (marker === 0xd9) return framed;
    if (marker === 0xc9 || marker === 0xca || marker === 0xcc) return false;
    framed ||= marker >= 0xc0 && marker <= 0xc2;
    // A marker may have more than one 0xff before it.
    const next = marker === 0xff ? at + 1 : at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    at = marker === 0xda ? endOfScan(bytes, next) : next;
  }
  return false;
}

/** Where the marker after coded data stands, -1 where there is none: stuffed bytes and restarts belong to the data. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  const isData = (marker = 0) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
  while (at >= 0 && isData(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at;
}

/** As long as it says. */
function isWholeWebp(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length >= 20 && view.getUint32(4, true) + 8 <= bytes.length;
}

/** Well-formed XML with an `svg` around everything that is not of no size, and nothing in it that would run. */
function findSvgFault(bytes: Uint8Array): string | undefined {
  let root: { name: string; sizes: (string | undefined)[] } | undefined;
  try {
    const read = xmlSink("svg", {
      open: (name, attributes) => (root ??= { name, sizes: [attributes["width"], attributes["height"]] }),
    });
    read(bytes, true);
    const isDrawn =
      root?.name === "svg" && root.sizes.every((size) => size === undefined || Number.parseFloat(size) > 0);
    if (!isDrawn) return NO_SVG;
    const program = findSvgProgram(bytes);
    return program === undefined ? undefined : `里有会运行的程序（${program}）`;
  } catch (error) {
    if (error instanceof UnreadableOffice) return NO_SVG;
    throw error;
  }
}
