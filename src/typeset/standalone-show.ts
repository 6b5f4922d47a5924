import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { pictureType } from "../model/attachments.ts";
import type { Screen } from "../print/paper.ts";
import { SCREENS } from "../print/paper.ts";
import type { PrintSource } from "../print/print-source.ts";
import { slidesToHtml } from "../print/slides-html.ts";
import { planSlides } from "../print/slides.ts";
import { embedFonts } from "../fonts/slide-fonts.ts";

/** A loop as one HTML file that needs nothing else: for `file://` on a USB stick, Chrome 60 or later. */
export interface StandaloneShow {
  screen: Screen;
  html: Uint8Array;
  /** How many slides it has. */
  count: number;
}

/** @param content absolute path of the content folder, for pictures and fonts */
export async function makeStandaloneShows(source: PrintSource, content: string): Promise<StandaloneShow[]> {
  const { document } = source;
  const attachments = path.join(content, "documents", document.id, "attachments");
  const shows = SCREENS.map((screen) => {
    const show = planSlides(source, screen, (name) => readPicture(path.join(attachments, name)));
    return { screen, count: show.slides.length, slides: slidesToHtml(show) };
  });
  const fonts = await embedFonts(shows.map(({ slides }) => slides).join(""), path.join(content, "fonts"));
  const { title } = document.disclosure;
  return shows.map(({ screen, count, slides }) => ({
    screen,
    count,
    html: new TextEncoder().encode(fillPage(title, fonts + plain("styles"), slides, plain("script"))),
  }));
}

function fillPage(title: string, styles: string, slides: string, script: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</title>
<style>${styles}</style>
</head>
<body>
${slides}
<script>${script}</script>
</body>
</html>
`;
}

const SOURCES = {
  styles: "styles/slides-alone.css",
  script: "client/screen/define-slide-show.ts",
} as const;
const made = new Map<string, string>();

/** Styles and script as Chrome 60 takes them. */
function plain(part: keyof typeof SOURCES): string {
  const known = made.get(part);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(import.meta.dirname, "..", SOURCES[part])],
    bundle: true,
    minify: true,
    target: "chrome60",
    format: "iife",
    write: false,
  });
  const text = outputFiles[0]?.text.trim() ?? "";
  made.set(part, text);
  return text;
}

/** A picture as a `data:` address. One that is missing was told before. */
function readPicture(file: string): string {
  if (!existsSync(file)) return "";
  const type = pictureType(file) ?? "application/octet-stream";
  return `data:${type};base64,${readFileSync(file).toString("base64")}`;
}
