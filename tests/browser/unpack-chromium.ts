import chromium, { inflate } from "@sparticuz/chromium";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import packages from "../../package.json" with { type: "json" };

/** The unpacked browser, and the libraries it needs beside those of the C compiler. */
export interface ChromiumFiles {
  readonly executable: string;
  readonly libraries: string;
}

const PACKAGE = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));

/**
 * Unpacks the Chromium of the npm package, once for each version of it, below node_modules/.cache.
 *
 * The package itself unpacks into the temporary folder under one fixed name: there two test files at the same time, a
 * run that was stopped half way or another version would leave a browser that does not start. So it is done in a folder of
 * its own, which gets its name only when it is whole.
 */
export async function unpackChromium(): Promise<ChromiumFiles> {
  const version = packages.devDependencies["@sparticuz/chromium"];
  const cache = resolve(import.meta.dirname, "../../node_modules/.cache/gongkailan");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, "unpacking-"));
    // The package asks the system for the temporary folder, so its own process gets another one.
    await promisify(execFile)(process.execPath, [import.meta.filename], {
      env: { ...process.env, TMPDIR: unfinished },
    });
    try {
      await rename(unfinished, folder);
    } catch (error) {
      await rm(unfinished, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return { executable: join(folder, "chromium"), libraries: join(folder, "al2023/lib") };
}

if (import.meta.main) {
  await chromium.executablePath(join(PACKAGE, "bin"));
  await inflate(join(PACKAGE, "bin/al2023.tar.br"));
}
