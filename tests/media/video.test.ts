import { BufferSource, EncodedPacketSink, Input, MP4 } from "mediabunny";
import { expect, test } from "vitest";
import { StillEncoder } from "../../src/media/h264.ts";
import type { TimedPicture } from "../../src/media/video.ts";
import { encodeVideo } from "../../src/media/video.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { makePicture } from "./made-picture.ts";

async function* slides(...seconds: readonly number[]): AsyncGenerator<TimedPicture, void> {
  for (const [at, stay] of seconds.entries()) yield { picture: makePicture(64, 40, at + 1), seconds: stay };
}

test("a slide of three seconds is 75 pictures, of which the first needs no other", async () => {
  const bytes = await encodeVideo(slides(3, 1, 0.5));
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error("No track.");
  expect([track.codec, track.displayWidth, track.displayHeight]).toEqual(["avc", 64, 40]);
  expect((await track.getDecoderConfig())?.codec).toBe("avc1.42c028");
  const packets = await Array.fromAsync(new EncodedPacketSink(track).packets());
  expect(packets.length).toBe(75 + 25 + 13);
  expect(packets.flatMap(({ type }, at) => (type === "key" ? [at] : []))).toEqual([0, 75, 100]);
  for (const { timestamp, duration, sequenceNumber } of atLeastOne(packets)) {
    expect(duration).toBeCloseTo(1 / 25, 6);
    expect(timestamp).toBeCloseTo(packets.findIndex((one) => one.sequenceNumber === sequenceNumber) / 25, 6);
  }
});

test("the table of contents comes first, and nothing tells when it was made", async () => {
  const [one, other] = [await encodeVideo(slides(1)), await encodeVideo(slides(1))];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const text = Buffer.from(one).toString("latin1");
  expect(text.indexOf("moov")).toBeGreaterThan(0);
  expect(text.indexOf("moov")).toBeLessThan(text.indexOf("mdat"));
  for (const box of ["mvhd", "tkhd", "mdhd"]) {
    const at = text.indexOf(box);
    expect(at, box).toBeGreaterThan(0);
    expect([...one.subarray(at + 8, at + 16)], box).toEqual(Array(8).fill(0));
  }
});

test("a picture that is repeated costs some bytes", () => {
  const encoder = new StillEncoder(1920, 1080);
  expect(encoder.still(makePicture(1920, 1080, 1, 0)).length).toBeLessThan(20_000);
  for (let again = 0; again < 3; again++) expect(encoder.again().length).toBeLessThan(20);
});

test.each([
  [1921, 1080],
  [1080, 1921],
  [3840, 2160],
])("%i × %i is no size of a television", (width, height) => {
  expect(() => new StillEncoder(width, height)).toThrow(RangeError);
});
