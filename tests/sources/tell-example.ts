import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VFile } from "vfile";
import { VFile as File } from "vfile";
import { checkDocument } from "../../src/lint/run.ts";
import type { DocumentExample, FilesExample, MessageExample } from "../../src/parse/message-example.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";
import { checkContent } from "../../src/sources/check-content.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../content/vocabulary");
const vocabularies = Object.fromEntries(
  readdirSync(FOLDER).flatMap((name) => {
    const file = new File({ path: name, value: readFileSync(path.join(FOLDER, name)) });
    const vocabulary = readVocabulary(file);
    return vocabulary ? [[name.replace(/\.yaml$/u, ""), vocabulary]] : [];
  }),
);

/** A title that stands above examples without frontmatter; lines are counted from the example's own first line. */
const HEAD = "---\n标题: 甲\n---\n";

/** What a message tells of an example, as `3:1 错误 …` or `site.yaml:3:1 错误 …`. @param id of the message */
export async function tellExample(example: MessageExample, id: string): Promise<string[]> {
  if ("files" in example) return tellFiles(example, id);
  if ("source" in example) return tellDocument(example, id);
  throw new Error(`${id}: an example of the importer`);
}

/** What is told of a document.md by itself, as it is read and checked. */
function tellDocument({ source, folder = "2022-plan", attachments = [] }: DocumentExample, id: string): string[] {
  const head = source.startsWith("---") ? "" : HEAD;
  const file = new File({ path: `${folder}/document.md`, value: head + source });
  checkDocument({ id: folder, file, attachments }, vocabularies, "2026-01-01");
  return told(file, id, head === "" ? 0 : HEAD.split("\n").length - 1);
}

/** What is told of the files of a content folder, as they are read from disk. */
async function tellFiles({ files }: FilesExample, id: string): Promise<string[]> {
  const root = mkdtempSync(path.join(tmpdir(), "example-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const folder = path.dirname(path.join(root, name));
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(root, name),
        typeof content === "string" ? content : Buffer.from(content.base64, "base64"),
      );
    }
    const content = await checkContent(root, "2026-01-01");
    return content.files.flatMap((file) => {
      const name = path.relative(root, file.path).split(path.sep).join("/");
      return told(file, id).map((message) => `${name}:${message}`);
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function told(file: VFile, id: string, above = 0): string[] {
  return file.messages
    .filter(({ ruleId }) => ruleId === id)
    .map(
      ({ line, column, fatal, reason }) => `${(line ?? 1) - above}:${column ?? 1} ${fatal ? "错误" : "提醒"} ${reason}`,
    );
}
