import path from "node:path";
import process from "node:process";

/** A file or folder as it is named to the person at the keyboard. */
export function shown(file: string): string {
  return path.relative(process.cwd(), file) || file;
}
