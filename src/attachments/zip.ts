import { Unzip, UnzipInflate } from "fflate";
import { UnreadableAttachment } from "./reading.ts";

/** More than any office file has; a packed bomb reaches them within seconds. */
const MAX_ENTRIES = 20_000;
const MAX_UNPACKED = 300 * 1024 * 1024;
const STEP = 32 * 1024;

/** Takes the bytes of one entry, piece by piece. */
export type EntrySink = (chunk: Uint8Array, last: boolean) => void;

/**
 * Unpacks the wanted entries of a zip file, in the order of the file, without ever holding one whole.
 *
 * @param want the sink of an entry; undefined where it is not wanted
 * @throws UnreadableAttachment for a broken or encrypted file, or one beyond the limits
 */
export function readZip(bytes: Uint8Array, want: (name: string) => EntrySink | undefined): void {
  let [entries, unpacked, open] = [0, 0, 0];
  let failure: Error | undefined;
  const unzip = new Unzip((file) => {
    entries += 1;
    const sink = entries > MAX_ENTRIES ? undefined : want(file.name);
    if (!sink) return;
    open += 1;
    file.ondata = (error, chunk, last) => {
      failure ??= error ?? undefined;
      if (failure) return;
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED) return;
      if (last) open -= 1;
      try {
        sink(chunk, last);
      } catch (thrown) {
        failure = thrown as Error;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length && !failure; start += STEP) {
      unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
      if (entries > MAX_ENTRIES || unpacked > MAX_UNPACKED) throw new UnreadableAttachment("解开以后太大，没有检查完");
    }
  } catch (error) {
    failure ??= error as Error;
  }
  if (failure instanceof UnreadableAttachment) throw failure;
  if (failure || entries === 0 || open > 0) throw new UnreadableAttachment("打不开，文件可能坏了");
}

/** A sink that hands over the whole entry, undefined where it is longer than `limit` bytes. */
export function collectEntry(take: (bytes: Uint8Array) => void, limit: number): EntrySink {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return (chunk, last) => {
    size += chunk.length;
    if (size > limit) return;
    chunks.push(chunk.slice());
    if (!last) return;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of chunks) {
      whole.set(piece, at);
      at += piece.length;
    }
    take(whole);
  };
}
