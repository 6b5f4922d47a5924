/** A document.md and everything a message tells of it; no messages where all is well. */
export interface DocumentExample {
  /** Without frontmatter it gets a title of its own; places are those of `source`. */
  source: string;
  /** Name of the folder where it matters. */
  folder?: string;
  attachments?: readonly string[];
  /** `3:1 错误 …`, in the order of the file. */
  messages: readonly string[];
}

/** Files of a content folder and everything a message tells of them on 1 January 2026. */
export interface FilesExample {
  /** By the path below `content/`: `site.yaml`, `documents/2022-plan/document.md`. */
  files: Readonly<Record<string, string | ExampleBytes>>;
  /** `site.yaml:3:1 错误 …`, file by file as they are read. */
  messages: readonly string[];
}

/** What no string can hold. */
export interface ExampleBytes {
  base64: string;
  /** What it is, in Chinese, for the list of messages. */
  shown: string;
}

/** What `npm run import` is given, and everything a message tells of it. */
export type ImportExample = ImportedText & {
  /** `3:1 存疑 …`, or `错误` where nothing is written; in the order of the input. */
  messages: readonly string[];
};

/**
 * A text, a web page or a Word file. The paragraphs of a Word file are plain words or the XML inside their `w:p`; what
 * begins with `<w:tbl>` is a table. Other parts are the XML inside their root elements.
 */
export type ImportedText =
  | { txt: string }
  | { html: string }
  | { docx: readonly string[]; parts?: Readonly<Partial<Record<"numbering" | "footnotes" | "comments", string>>> };

export type MessageExample = DocumentExample | FilesExample | ImportExample;

/** One that is well and one that is not, at least. */
export type Examples = readonly [MessageExample, MessageExample, ...MessageExample[]];

/** How a message is tried: by examples, or not, with one line that says why it cannot be. */
export type Tried = { examples: Examples; untested?: never } | { untested: string; examples?: never };
