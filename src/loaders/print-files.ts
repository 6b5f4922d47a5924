import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import type { PrintManifest } from "../model/print-files.ts";

/** The PDF files that scripts/build.ts has made before the pages; none in the preview for editors. */
export function readPrintManifest(): PrintManifest {
  const file = process.env["GONGKAILAN_PRINT"];
  return file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PrintManifest) : {};
}
