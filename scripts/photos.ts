/**
 * npm run photos: lists the pictures in attachments/ that tell where they were taken and, after asking, puts copies in their
 * place that do not. The originals are kept in originals/ beside the content folder, which is never published.
 *
 * Options: --content DIR; --yes asks nothing. Exit code 1 where a picture still tells it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { hasPhotoLocation } from "../src/attachments/photo-location.ts";
import { withoutPhotoLocation } from "../src/attachments/without-location.ts";
import type { Ask } from "./mend-content.ts";
import { mendContent } from "./mend-content.ts";
import { readTold } from "./read-told.ts";
import { writeFilesWhole } from "./write-files.ts";

const USAGE = "用法：npm run photos -- [--content 文件夹] [--yes]";
const PICTURE = /\.(?:jpe?g|jfif|png|webp|tiff?|heic|heif|avif)$/iu;

/** A picture that tells where it was taken. */
interface LocatedPhoto {
  /** From the folder of the documents: `2022-plan/attachments/house.jpg`. */
  name: string;
  bytes: Uint8Array;
  /** The copy that does not; absent where none can be made. */
  copy: Uint8Array | undefined;
}

await mendContent(USAGE, mendPhotos);

async function mendPhotos(root: string, ask: Ask): Promise<void> {
  const photos = findPhotos(root);
  if (photos.length === 0) {
    console.log("attachments 里没有带拍摄地点的照片。");
    return;
  }
  for (const { name, copy } of photos)
    console.log(`${name} 带有拍摄地点的经纬度${copy ? "" : "；程序去不掉，用画图软件另存为 .png 或 .jpg 再换上"}`);
  const ready = photos.filter(({ copy }) => copy !== undefined);
  if (ready.length < photos.length) process.exitCode = 1;
  if (ready.length === 0) return;
  const originals = path.join(path.dirname(root), "originals");
  const question = `给这 ${ready.length} 张照片各存一份不带位置的，放在原处？原来的照片移到 ${path.relative(process.cwd(), originals) || "."}。(y/N) `;
  if (!(await ask(question))) return;
  // The originals first: a copy never stands alone.
  writeFilesWhole(ready.map(({ name, bytes }) => [path.join(originals, name), bytes]));
  writeFilesWhole(ready.map(({ name, copy, bytes }) => [path.join(root, "documents", name), copy ?? bytes]));
  console.log(`换好了 ${ready.length} 张。原来的照片在 ${originals}，不会发布；不用了就删去。`);
}

function findPhotos(root: string): LocatedPhoto[] {
  return readTold(root).folders.flatMap(({ id, attachments }) =>
    attachments
      .filter((name) => PICTURE.test(name))
      .flatMap((name): LocatedPhoto[] => {
        const bytes = readFileSync(path.join(root, "documents", id, "attachments", name));
        if (!hasPhotoLocation(bytes)) return [];
        return [{ name: path.join(id, "attachments", name), bytes, copy: withoutPhotoLocation(bytes) }];
      }),
  );
}
