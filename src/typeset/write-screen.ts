import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { decode } from "fast-png";
import { encodeGrey } from "../media/grey-png.ts";
import type { SlidePicture } from "../media/grey-picture.ts";
import { inFourGreys } from "../media/grey-picture.ts";
import { namePicture } from "../media/picture-names.ts";
import type { TimedPicture } from "../media/video.ts";
import { encodeVideo } from "../media/video.ts";
import { SCREENS } from "../print/paper.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import type { PrintSource } from "../print/print-source.ts";
import { planSlides } from "../print/slides.ts";
import type { DrawnSlide } from "./screen-pictures.ts";
import { drawSlides } from "./screen-pictures.ts";
import { makeScreenFiles } from "./screen-files.ts";
import type { Typst } from "./typst.ts";

const LOOPS = ["short", "whole"] as const;

export interface ScreenOrder {
  /** Absolute path of the content folder. */
  content: string;
  /** Folder that gets `landscape.html`, `landscape-short/001.png` and `landscape-short.mp4`. */
  out: string;
  video: boolean;
  /** White on black, for LED walls; the HTML files have a button for it. */
  isDark?: boolean;
  /** Is told the name of each thing that stands there, pictures as their folder. */
  onWritten: (name: string) => void;
  /** Is told how many slides are drawn. */
  tell?: TellProgress;
}

/** Writes everything of a document for screens that play no pages of the site. */
export async function writeScreenFiles(source: PrintSource, typst: Typst, order: ScreenOrder): Promise<void> {
  const { content, out, video, isDark = false, onWritten, tell } = order;
  mkdirSync(out, { recursive: true });
  for (const { name, bytes } of await makeScreenFiles(source, content)) {
    writeFileSync(path.join(out, name), bytes);
    onWritten(name);
  }
  const plans = SCREENS.map((screen) => planSlides(source, screen, (name) => name));
  const all = plans.reduce((sum, { slides, short }) => sum + slides.length + (short?.slides.length ?? 0), 0);
  let drawn = 0;
  const onDrawn = () => tell?.((drawn += 1), all);
  for (const { screen, short } of plans)
    for (const loop of short ? LOOPS : (["whole"] as const)) {
      const name = `${screen.id}-${loop}${isDark ? "-dark" : ""}`;
      const folder = path.join(out, name);
      mkdirSync(folder, { recursive: true });
      const pictures = writePictures(drawSlides(source, screen, typst, loop, isDark), folder, onDrawn);
      if (video) writeFileSync(`${folder}.mp4`, await encodeVideo(pictures));
      else for await (const { seconds } of pictures) void seconds;
      onWritten(`${name}/`);
      if (video) onWritten(`${name}.mp4`);
    }
}

/** Writes each slide as a numbered picture and hands it on as it was written. */
async function* writePictures(
  slides: AsyncIterable<DrawnSlide>,
  folder: string,
  onDrawn: () => void,
): AsyncGenerator<TimedPicture, void> {
  let count = 0;
  for await (const { picture, seconds } of slides) {
    const name = namePicture(++count);
    writeFileSync(path.join(folder, name), encodeProven(picture, name));
    onDrawn();
    yield { picture: picture.isPhoto ? picture : inFourGreys(picture), seconds };
  }
}

/** A picture that was read back: it shows what was drawn, pixel by pixel. */
function encodeProven(picture: SlidePicture, name: string): Uint8Array {
  const depth = picture.isPhoto ? 8 : 2;
  const bytes = encodeGrey(picture, depth);
  const read = decode(bytes, { checkCrc: true });
  const stride = (picture.width * depth) / 8;
  const isSame = picture.data.every((grey, at) => {
    if (depth === 8) return read.data[at] === grey;
    const [row, column] = [Math.floor(at / picture.width), at % picture.width];
    const four = read.data[row * stride + (column >> 2)] ?? 0;
    return ((four >> (6 - 2 * (column & 3))) & 3) === grey >> 6;
  });
  if (!isSame) throw new Error(`${name}: 图片读回来和画的不一样。这是软件的错，请连同原稿告诉开发者。`);
  return bytes;
}
