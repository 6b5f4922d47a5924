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

export type MessageExample = DocumentExample | FilesExample;

/** How a message is tried: one example that is well and one that is not at least, or one line why there can be none. */
export type Tried = { examples: readonly MessageExample[]; untested?: never } | { untested: string; examples?: never };
