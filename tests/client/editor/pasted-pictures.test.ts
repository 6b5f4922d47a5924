// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { picturesOf } from "../../../src/client/editor/pasted-pictures.ts";

/** As Word writes a picture: PNG, and a WMF copy for other programs. */
const RTF = String.raw`{\rtf1{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn shapeType}{\sv 75}}}\picscalex100\picw847\pngblip\bliptag-12{\*\blipuid fff4}
89504e47
0d0a}}{\nonshppict{\pict\picw847\wmetafile8 0100090000}}{\pict\jpegblip ffd8ff01}\par 文字}`;

test("pictures that Word puts into its RTF, each once", async () => {
  expect(await picturesOf({ files: [], rtf: RTF })).toEqual([btoa("\u0089PNG\r\n"), btoa("\u00ff\u00d8\u00ff\u0001")]);
});

test("files come before those, other files are none", async () => {
  const files = [new File([Uint8Array.from([1, 2])], "a.png", { type: "image/png" }), new File(["a"], "a.txt", { type: "text/plain" })]; // prettier-ignore
  expect(await picturesOf({ files, rtf: RTF })).toEqual([btoa("\u0001\u0002")]);
});

test.each(["", String.raw`{\rtf1 文字}`, String.raw`{\pict\pngblip 8zz}`])("none in %s", async (rtf) => {
  expect(await picturesOf({ files: [], rtf })).toEqual([]);
});
