import { VFile } from "vfile";
import { checkPermanence } from "../../src/permanence/check-permanence.ts";
import { checkDocument } from "../../src/lint/run.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { addPublished } from "../../src/permanence/published.ts";
import { writePublished } from "../../src/permanence/published-file.ts";

/** A document.md, with the files of its earlier versions where it has any. */
export interface MadeDocument {
  text: string;
  revisions?: string;
  earlier?: Record<number, string>;
  attachments?: string[];
}

/** A document with this body. */
export const bodyOf = (body: string, frontmatter = "") =>
  `---\n标题: 整改方案\n${frontmatter}---\n\n# 整改方案\n\n${body}\n`;

/** Reads documents as the site does; and gives all their files, with what was told of them. */
export function readMade(documents: Record<string, string | MadeDocument>) {
  const files: VFile[] = [];
  const fileOf = (path: string, value: string) => {
    const file = new VFile({ path, value });
    files.push(file);
    return file;
  };
  const read: { document: OfficialDocument; source: VFile; earlier: ReadonlyMap<number, VFile> }[] = [];
  for (const [id, made] of Object.entries(documents)) {
    const { text, revisions, earlier = {}, attachments = [] } = typeof made === "string" ? { text: made } : made;
    const source = fileOf(`${id}/document.md`, text);
    const texts = new Map(
      Object.entries(earlier).map(([number, one]) => [Number(number), fileOf(`${id}/revisions/${number}.md`, one)]),
    );
    const list = revisions === undefined ? undefined : fileOf(`${id}/revisions.yaml`, revisions);
    const document = checkDocument({ id, file: source, attachments, revisions: list && { list, texts } }, {});
    if (document) read.push({ document, source, earlier: texts });
  }
  return { documents: read, files };
}

/** The published.yaml that `npm run lock` writes when these documents are published, one set after the other. */
export function lockOf(...stages: Record<string, string | MadeDocument>[]): string {
  let published: ReturnType<typeof addPublished> = new Map();
  for (const stage of stages)
    published = addPublished(
      published,
      readMade(stage).documents.map(({ document }) => document),
    );
  return writePublished(published);
}

/** Holds documents against what was published. */
export function checkMade(
  documents: Record<string, string | MadeDocument>,
  { published, redirects }: { published?: string | undefined; redirects?: string },
) {
  const made = readMade(documents);
  const files = [...made.files];
  const optional = (path: string, value: string | undefined) => {
    if (value === undefined) return undefined;
    const file = new VFile({ path, value });
    files.push(file);
    return file;
  };
  const sources = {
    published: optional("published.yaml", published),
    redirects: optional("redirects.yaml", redirects),
  };
  return { ...made, ...checkPermanence(sources, made.documents, Object.keys(documents)), files };
}

/** `path:line:column 错误 …`, of some rules. */
export function told(files: readonly VFile[], rules: readonly string[]): string[] {
  return files.flatMap(({ path, messages }) =>
    messages
      .filter(({ ruleId }) => rules.includes(ruleId ?? ""))
      .map(({ line, column, fatal, reason }) => `${path}:${line}:${column} ${fatal ? "错误" : "提醒"} ${reason}`),
  );
}

/** What was told without a way to mend it in Chinese. */
export function unexplained(files: readonly VFile[]): string[] {
  return files
    .flatMap(({ messages }) => messages)
    .filter(({ note }) => !/\p{Script=Han}/u.test(note ?? ""))
    .map(String);
}
