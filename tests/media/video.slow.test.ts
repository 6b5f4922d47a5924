import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeVideo } from "../../src/media/video.ts";
import { launchBrowser } from "../browser/launch.ts";
import { makePicture } from "./made-picture.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** The greys of a moment of a video as the browser decodes it, in Base64. */
const GREYS = `async ([video, moment]) => {
  const show = document.createElement("video");
  show.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(video), (one) => one.charCodeAt(0))]));
  await new Promise((done, fail) => { show.onloadeddata = done; show.onerror = () => fail(show.error.message); });
  await new Promise((done) => { show.onseeked = done; show.currentTime = moment; });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [show.videoWidth, show.videoHeight];
  const context = canvas.getContext("2d");
  context.drawImage(show, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let greys = "";
  for (let at = 0; at < data.length; at += 4) greys += String.fromCharCode(data[at]);
  return [canvas.width, canvas.height, show.duration, btoa(greys)];
}`;

test.each([
  [1920, 1080],
  [1080, 1920],
  [200, 130],
])(
  "%i × %i: a browser decodes exactly what was drawn, at the beginning and the end of each slide",
  async (width, height) => {
    const pictures = [1, 2, 3].map((seed) => makePicture(width, height, seed));
    const video = await encodeVideo(
      (async function* () {
        for (const picture of pictures) yield { picture, seconds: 2 };
      })(),
    );
    const page = await browser.newPage();
    for (const [at, { data }] of pictures.entries())
      for (const moment of [at * 2 + 0.02, at * 2 + 1.9]) {
        const asked = JSON.stringify([Buffer.from(video).toString("base64"), moment]);
        const [wide, high, seconds, greys] = await page.evaluate<[number, number, number, string]>(
          `(${GREYS})(${asked})`,
        );
        expect([wide, high, Math.round(seconds)]).toEqual([width, height, 6]);
        expect(Buffer.from(greys, "base64").equals(Buffer.from(data)), `${moment}`).toBe(true);
      }
    await page.close();
  },
);
