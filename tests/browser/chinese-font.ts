import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the Noto Sans SC files (GB 2312 range) that come with an npm package. */
export const FONT_FOLDER = join(dirname(fileURLToPath(import.meta.resolve("@embedpdf/fonts-sc"))), "../fonts");

const FAMILY = "Noto Sans S Chinese";

/**
 * Writes a fontconfig set-up in which that font is the only one there is, whatever name a page asks for,
 * so that pages look the same on every machine.
 *
 * @returns the environment variables to start the browser with
 */
export async function chineseFont(): Promise<Record<string, string>> {
  const folder = resolve(import.meta.dirname, "../../node_modules/.cache/gongkailan/fontconfig");
  const file = join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  // Test files start browsers at the same time: nobody may read a file that is half written.
  const unfinished = join(folder, `${randomUUID()}.conf`);
  await writeFile(
    unfinished,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONT_FOLDER}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  ${["sans-serif", "serif", "monospace", "system-ui"].map(preferred).join("\n  ")}
</fontconfig>
`,
  );
  await rename(unfinished, file);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

function preferred(family: string): string {
  return `<alias><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`;
}
