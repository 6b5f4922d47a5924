/**
 * npm run schemas: writes what VS Code needs to complete and check the files of content/ with: .vscode/schemas/*.json
 * and .vscode/document.code-snippets, and src/styles/paper-sizes.css. To be run again when a word list has changed, or a measure
 * of paper or screen.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { paperCss } from "../src/print/paper-css.ts";
import { readContent } from "../src/sources/read-content.ts";
import { editorFiles } from "../src/schemas/editor-files.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

try {
  const files = editorFiles(readContent(path.join(ROOT, "content")).vocabularies);
  mkdirSync(path.join(ROOT, ".vscode", "schemas"), { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(ROOT, ".vscode", name), text);
  writeFileSync(path.join(ROOT, "src/styles/paper-sizes.css"), paperCss());
  console.log(`写好了 .vscode/ 里的 ${files.size} 个文件`);
} catch (error) {
  console.error(`没有写完：${(error as Error).message}`);
  process.exitCode = 1;
}
