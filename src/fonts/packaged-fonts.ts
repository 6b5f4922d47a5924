import { readFileSync } from "node:fs";
import path from "node:path";
import { FAMILIES } from "../print/faces.ts";

/** Names of files in fonts/, whose README.md says where they come from. */
export const SERIF = { regular: "NotoSerifSC-Regular.ttf", bold: "NotoSerifSC-Bold.ttf" };
export const SANS = { medium: "NotoSansSC-Medium.ttf", bold: "NotoSansSC-Bold.ttf" };
export const KAI = "LXGWWenKai-Regular.ttf";

/** The families that the software brings along, each in one of its weights: they all have the same characters. */
export const PACKAGED: Readonly<Record<string, () => Buffer>> = {
  [FAMILIES.song]: () => readPackaged(SERIF.regular),
  [FAMILIES.hei]: () => readPackaged(SANS.medium),
  [FAMILIES.kai]: () => readPackaged(KAI),
};

/** @param name of a file in fonts/ */
export function readPackaged(name: string): Buffer {
  return readFileSync(path.resolve(import.meta.dirname, "../../fonts", name));
}
