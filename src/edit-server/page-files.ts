import path from "node:path";
import { build } from "esbuild";

/** A file that the pages of the editor load. */
export interface PageFile {
  type: string;
  bytes: Uint8Array;
  /** Of a page whose script makes styles: only those that carry it count. */
  nonce?: string;
}

const SOURCE = path.resolve(import.meta.dirname, "..");
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
};
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="2" y="1" width="12" height="14" fill="#fdfcf9" stroke="#a5231c"/><path d="M5 5h6M5 8h6M5 11h4" stroke="#1b1b1b"/></svg>`;

/** Scripts and styles of the editor, made for Chrome 109, by their file names. */
export async function makePageFiles(): Promise<Map<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [
      path.join(SOURCE, "client/editor/edit-document.ts"),
      path.join(SOURCE, "client/editor/new-document.ts"),
      path.join(SOURCE, "client/editor/document-list.ts"),
      path.join(SOURCE, "client/editor/manage-document.ts"),
      path.join(SOURCE, "client/editor/publish.ts"),
      path.join(SOURCE, "client/editor/review-document.ts"),
      path.join(SOURCE, "client/editor/post-sheet.ts"),
      path.join(SOURCE, "client/editor/confirm-proposals.ts"),
      path.join(SOURCE, "client/editor/edit-form.ts"),
      path.join(SOURCE, "client/editor/phone.ts"),
      path.join(SOURCE, "client/editor/change-document.ts"),
      path.join(SOURCE, "styles/editor.css"),
      path.join(SOURCE, "styles/editor-sheets.css"),
      path.join(SOURCE, "styles/paper-a4.css"),
      path.join(SOURCE, "styles/paper-a3.css"),
      path.join(SOURCE, "styles/phone.css"),
      path.join(SOURCE, "styles/editor-preview.css"),
    ],
    bundle: true,
    minify: true,
    target: "chrome109",
    format: "esm",
    loader: { ".woff2": "file" },
    entryNames: "[name]",
    assetNames: "[name]",
    outdir: path.join(SOURCE, "editor"),
    write: false,
  });
  const files = new Map<string, PageFile>(
    outputFiles.map(({ path: file, contents }) => [
      path.basename(file),
      { type: TYPES[path.extname(file)] ?? "application/octet-stream", bytes: contents },
    ]),
  );
  return files.set("icon.svg", { type: "image/svg+xml", bytes: new TextEncoder().encode(ICON) });
}
