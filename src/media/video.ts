import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from "mediabunny";
import type { GreyPicture } from "./grey-picture.ts";
import { FRAME_RATE, StillEncoder } from "./h264.ts";

/** A slide of a video. */
export interface TimedPicture {
  picture: GreyPicture;
  /** How long it stays. */
  seconds: number;
}

/**
 * Slides one after the other as an MP4 that television sets play: H.264 Constrained Baseline 4.0, 25 pictures a second, its
 * table of contents first. Pixels are as they were drawn.
 *
 * @param slides at least one, all of one size; asked for one after the other
 */
export async function encodeVideo(slides: AsyncIterable<TimedPicture>): Promise<Uint8Array<ArrayBuffer>> {
  const source = new EncodedVideoPacketSource("avc");
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  output.addVideoTrack(source, { frameRate: FRAME_RATE });
  await output.start();
  let encoder: StillEncoder | undefined;
  let frame = 0;
  const add = (data: Uint8Array, type: "key" | "delta", meta?: Parameters<typeof source.add>[1]) =>
    source.add(new EncodedPacket(data, type, frame++ / FRAME_RATE, 1 / FRAME_RATE), meta);
  for await (const { picture, seconds } of slides) {
    encoder ??= new StillEncoder(picture.width, picture.height);
    await add(encoder.still(picture), "key", { decoderConfig: configure(encoder, picture) });
    for (let again = 1; again < Math.round(seconds * FRAME_RATE); again++) await add(encoder.again(), "delta");
  }
  await output.finalize();
  if (!target.buffer) throw new Error("The video has no bytes.");
  return withoutTimes(new Uint8Array(target.buffer));
}

function configure(encoder: StillEncoder, { width, height }: GreyPicture): VideoDecoderConfig {
  return { codec: encoder.codec, codedWidth: width, codedHeight: height, description: encoder.configuration };
}

/** Boxes with the moment they were made and changed (ISO/IEC 14496-12), and those that lead to them. */
const TIMED = new Set(["mvhd", "tkhd", "mdhd"]);
const AROUND = new Set(["moov", "trak", "mdia"]);

/** The same video with no moment in it: the same slides give the same bytes. */
function withoutTimes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const visit = (begin: number, end: number) => {
    for (let at = begin; at + 8 <= end;) {
      const size = view.getUint32(at);
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (AROUND.has(name)) visit(at + 8, at + size);
      // Version 1 has 8 bytes for each of the two.
      if (TIMED.has(name)) bytes.fill(0, at + 12, at + 12 + (view.getUint8(at + 8) === 1 ? 16 : 8));
      if (size < 8) return;
      at += size;
    }
  };
  visit(0, bytes.length);
  return bytes;
}
