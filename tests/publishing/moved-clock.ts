/** Preloaded: the clock of a build is MOVED days away from the true one, and nothing of earlier builds is used again. */
import process from "node:process";
import { PrintCache } from "../../src/typeset/print-cache.ts";

const moved = Number(process.env["MOVED"]) * 86_400_000;
const TrueDate = Date;

globalThis.Date = class extends TrueDate {
  constructor(...given: [] | [number | string]) {
    if (given.length === 0) super(TrueDate.now() + moved);
    else super(...(given as [number]));
  }
  static override now(): number {
    return TrueDate.now() + moved;
  }
} as DateConstructor;

PrintCache.prototype.take = () => undefined;
