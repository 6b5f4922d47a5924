import type { PrintManifest } from "../model/print-files.ts";
import type { Content } from "./read-content.ts";

/** What a run of Astro makes its pages from. */
export interface HandedOver {
  /** Absolute path of the content folder: pictures and attachments are taken from there. */
  root: string;
  /** As read and checked; its documents are those that may be shown. */
  content: Content;
  /** The files for paper and screen that were made of them; none on the dev server. */
  print: PrintManifest;
}

/**
 * Vite bundles the pages, and runs them in the process of the command that has read the content, but with copies of our
 * modules of their own. What both see is the global object: this place in it is the only way from one to the other, so
 * that content is read, parsed and checked once, and nothing is written down to be read again.
 */
const PLACE = Symbol.for("gongkailan.content");

/** Gives the pages their content, or other content than before. */
export function handOver(content: HandedOver): void {
  Reflect.set(globalThis, PLACE, content);
}

/** What the pages were given; undefined where Astro was started by itself. */
export function handedOver(): HandedOver | undefined {
  return Reflect.get(globalThis, PLACE) as HandedOver | undefined;
}
