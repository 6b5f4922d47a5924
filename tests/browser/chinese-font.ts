import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the Noto Sans SC files (GB 2312 range) that come with an npm package. */
export const FONT_FOLDER = join(dirname(fileURLToPath(import.meta.resolve("@embedpdf/fonts-sc"))), "../fonts");

const FAMILY = "Noto Sans S Chinese";

/**
 * Writes a fontconfig set-up in which that font is the only one there is, whatever name a page asks for,
 * so that pages look the same on every machine.
 *
 * @returns the environment variables to start the browser with, and how to remove the files again
 */
export async function chineseFont(): Promise<{ environment: Record<string, string>; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "gongkailan-fonts-"));
  const file = join(folder, "fonts.conf");
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONT_FOLDER}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  ${["sans-serif", "serif", "monospace", "system-ui"].map(preferred).join("\n  ")}
</fontconfig>
`,
  );
  return {
    environment: { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function preferred(family: string): string {
  return `<alias><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`;
}
