import { BitWriter } from "./bit-writer.ts";
import { joinBytes } from "./grey-png.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { writeMacroblocks } from "./macroblocks.ts";

/** Pictures a second. */
export const FRAME_RATE = 25;
/** Constrained Baseline, level 4.0: what television sets play from a stick. */
const PROFILE = { idc: 66, constraints: 0xc0, level: 40 } as const;
/** The most macroblocks of a picture at this level (table A-1). */
const MOST_BLOCKS = 8192;
/** Kinds of NAL unit with the importance of what is referred to (7.4.1). */
const NAL = { slice: 0x61, idr: 0x65, sps: 0x67, pps: 0x68 } as const;

/** Pictures that stand still for a while, as H.264 (ITU-T H.264, Annex A.2.1.1); slices are in one piece, without loss. */
export class StillEncoder {
  readonly #columns: number;
  readonly #rows: number;
  readonly #sps: Uint8Array;
  readonly #pps: Uint8Array;
  #stills = 0;
  /** Pictures since the last still. */
  #frames = 0;

  /** Throws a RangeError for sizes that are odd or too large for the level. */
  constructor(width: number, height: number) {
    this.#columns = Math.ceil(width / 16);
    this.#rows = Math.ceil(height / 16);
    if (width % 2 || height % 2 || this.#columns * this.#rows > MOST_BLOCKS) throw new RangeError(`${width}×${height}`);
    this.#sps = nal(NAL.sps, sequenceOf(width, height));
    this.#pps = nal(NAL.pps, pictureSet());
  }

  /** `avc1.42c028` */
  get codec(): string {
    const { idc, constraints, level } = PROFILE;
    return `avc1.${[idc, constraints, level].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }

  /** The AVCDecoderConfigurationRecord (ISO/IEC 14496-15, 5.3.3.1). */
  get configuration(): Uint8Array {
    const { idc, constraints, level } = PROFILE;
    const [sps, pps] = [this.#sps, this.#pps];
    const sized = (unit: Uint8Array) => [Uint8Array.of(unit.length >> 8, unit.length & 0xff), unit];
    return joinBytes([
      Uint8Array.of(1, idc, constraints, level, 0xff, 0xe1),
      ...sized(sps),
      Uint8Array.of(1),
      ...sized(pps),
    ]);
  }

  /** A picture that can be decoded without any other, in four bytes of length and a NAL unit. */
  still(picture: GreyPicture): Uint8Array {
    const out = sliceHead(7, 0).ue(this.#stills++ & 1);
    this.#frames = 0;
    writeMacroblocks(endHead(out.bits(0, 2)), picture);
    return sample(nal(NAL.idr, out.end()));
  }

  /** The picture before this one, once more. */
  again(): Uint8Array {
    this.#frames = (this.#frames + 1) & 0xffff;
    const out = sliceHead(5, this.#frames).bits(0, 3);
    return sample(
      nal(
        NAL.slice,
        endHead(out)
          .ue(this.#columns * this.#rows)
          .end(),
      ),
    );
  }
}

/** The beginning of a slice header (7.3.3). @param type 7 only intra, 5 only predicted */
function sliceHead(type: 5 | 7, frame: number): BitWriter {
  return new BitWriter().ue(0).ue(type).ue(0).bits(frame, 16);
}

/** Its end: slice_qp_delta 0, no deblocking, which would change pixels. */
function endHead(out: BitWriter): BitWriter {
  return out.ue(0).ue(1);
}

/** 7.3.2.1.1: pictures in the order they are decoded in, one to refer to, cropped to their size; greys from 16 to 235. */
function sequenceOf(width: number, height: number): Uint8Array {
  const [columns, rows] = [Math.ceil(width / 16), Math.ceil(height / 16)];
  const [right, below] = [(columns * 16 - width) / 2, (rows * 16 - height) / 2];
  const { idc, constraints, level } = PROFILE;
  const out = new BitWriter().bits(idc, 8).bits(constraints, 8).bits(level, 8).ue(0);
  out.ue(12).ue(2).ue(1).bits(0, 1);
  out
    .ue(columns - 1)
    .ue(rows - 1)
    .bits(0b11, 2);
  if (right > 0 || below > 0) out.bits(1, 1).ue(0).ue(right).ue(0).ue(below);
  else out.bits(0, 1);
  // E.1.1: BT.709, a fixed rate, no pictures out of order.
  out.bits(1, 1).bits(0, 2).bits(1, 1).bits(5, 3).bits(0, 1).bits(1, 1).bits(1, 8).bits(1, 8).bits(1, 8);
  out
    .bits(0, 1)
    .bits(1, 1)
    .bits(1, 32)
    .bits(2 * FRAME_RATE, 32)
    .bits(1, 1);
  return out.bits(0, 3).bits(1, 1).bits(1, 1).ue(0).ue(0).ue(16).ue(16).ue(0).ue(1).end();
}

/** 7.3.2.2: CAVLC, and slices that say how they are deblocked. */
function pictureSet(): Uint8Array {
  return new BitWriter().ue(0).ue(0).bits(0, 2).ue(0).ue(0).ue(0).bits(0, 3).ue(0).ue(0).ue(0).bits(0b100, 3).end();
}

/** A NAL unit: no three bytes of it may look like the beginning of one (7.4.1.1). */
function nal(type: number, content: Uint8Array): Uint8Array {
  const out = new Uint8Array(1 + Math.ceil(content.length * 1.5));
  out[0] = type;
  let [length, zeros] = [1, 0];
  for (const byte of content) {
    if (zeros >= 2 && byte <= 3) {
      out[length++] = 3;
      zeros = 0;
    }
    out[length++] = byte;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return out.slice(0, length);
}

function sample(unit: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 + unit.length);
  new DataView(whole.buffer).setUint32(0, unit.length);
  whole.set(unit, 4);
  return whole;
}
