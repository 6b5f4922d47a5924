import { buildElement } from "./build-element.ts";

/** Long enough for a browser to begin to save. */
const KEEP_MS = 60_000;

/** Offers a file that was made here to be saved, as if it came from the site. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  buildElement("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
