import { randomUUID } from "node:crypto";
import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Of the fonts that come with the software those for the screen. */
const FAMILY = "Noto Sans SC";
const FILES = ["NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf"];

/**
 * Writes a fontconfig set-up in which that font is the only one there is, whatever name a page asks for,
 * so that pages look the same on every machine.
 *
 * @returns the environment variables to start the browser with
 */
export async function chineseFont(): Promise<Record<string, string>> {
  const folder = resolve(import.meta.dirname, "../../node_modules/.cache/gongkailan/fontconfig");
  const file = join(folder, "fonts.conf");
  const fonts = join(folder, "fonts");
  await mkdir(fonts, { recursive: true });
  for (const name of FILES) await linkTo(resolve(import.meta.dirname, "../../fonts", name), join(fonts, name));
  // Test files start browsers at the same time: nobody may read a file that is half written.
  const unfinished = join(folder, `${randomUUID()}.conf`);
  await writeFile(
    unfinished,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
  ${["sans-serif", "serif", "monospace", "system-ui"].map(preferred).join("\n  ")}
</fontconfig>
`,
  );
  await rename(unfinished, file);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

async function linkTo(file: string, link: string): Promise<void> {
  try {
    await symlink(file, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function preferred(family: string): string {
  return `<alias><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`;
}
