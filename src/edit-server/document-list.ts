import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { DocumentFacts } from "../editor/document-state.ts";
import type { Fields } from "../editor/edit-fields.ts";
import { readFields } from "../editor/edit-fields.ts";
import type { Shelf } from "../editor/new-exchange.ts";
import { splitFile } from "../editor/split-file.ts";
import { LABELS } from "../model/field-list.ts";
import { parseDocument } from "../parse/document.ts";
import { readPublished } from "../permanence/published-file.ts";
import { isFileInside, listFolder, pathInside } from "../sources/inside.ts";

type OwnFacts = Omit<DocumentFacts, "isPublished">;

/**
 * What the list shows of all documents and drafts. A document.md is read again only where it is another file by now, so that
 * the list of thousands comes at once.
 */
export class DocumentList {
  readonly #root: string;
  readonly #known = new Map<string, { stamp: string; facts: OwnFacts }>();

  /** @param root absolute path of the content folder */
  constructor(root: string) {
    this.#root = root;
  }

  /** All of them, the newest name first. */
  all(): DocumentFacts[] {
    const published = this.#published();
    const shelves: Shelf[] = ["drafts", "documents"];
    return shelves
      .flatMap((shelf) =>
        listFolder(path.join(this.#root, shelf))
          .filter((id) => isFileInside(this.#root, shelf, id, "document.md"))
          .map((id) => ({ ...this.#factsOf(shelf, id), isPublished: shelf === "documents" && published.has(id) })),
      )
      .sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  find(id: string): DocumentFacts | undefined {
    const shelf = (["documents", "drafts"] as const).find((one) => isFileInside(this.#root, one, id, "document.md"));
    if (shelf === undefined) return undefined;
    return { ...this.#factsOf(shelf, id), isPublished: shelf === "documents" && this.#published().has(id) };
  }

  #published(): ReadonlySet<string> {
    const file = pathInside(this.#root, "published.yaml");
    if (file === undefined) return new Set();
    const read = readPublished(new VFile({ path: "published.yaml", value: readFileSync(file, "utf8") }));
    return new Set(read?.published.keys());
  }

  #factsOf(shelf: Shelf, id: string): OwnFacts {
    const names = ["document.md", "personal-data-waivers.yaml", "revisions.yaml"];
    const files = names.map((name) => pathInside(this.#root, shelf, id, name));
    const stamp = files.map((file) => (file === undefined ? "" : stampOf(file))).join(" ");
    const key = `${shelf}/${id}`;
    const known = this.#known.get(key);
    if (known?.stamp === stamp) return known.facts;
    const [document = "", waivers, revisions] = files;
    const facts = readFacts(shelf, id, readFileSync(document), revisions !== undefined, textOf(waivers));
    this.#known.set(key, { stamp, facts });
    return facts;
  }
}

function stampOf(file: string): string {
  const { mtimeMs, size, ino } = lstatSync(file);
  return `${mtimeMs}:${size}:${ino}`;
}

function textOf(file: string | undefined): string {
  return file === undefined ? "" : readFileSync(file, "utf8");
}

function readFacts(shelf: Shelf, id: string, bytes: Uint8Array, isRevised: boolean, waivers: string): OwnFacts {
  const text = decode(bytes);
  const { yaml = "" } = splitFile(text);
  const fields = readFields(yaml) ?? {};
  const approvedUntil = [...waivers.matchAll(/^[-\s]*有效期至:\s*["']?(?<day>\d{4}-\d{2}-\d{2})\b/gmu)];
  return {
    id,
    shelf,
    title: lineOf(fields, LABELS.title) || titleInText(text, id),
    number: lineOf(fields, LABELS.documentNumber),
    formedOn: lineOf(fields, LABELS.formedOn),
    publishedOn: lineOf(fields, LABELS.publishedOn),
    timeLimit: lineOf(fields, LABELS.timeLimit),
    validity: lineOf(fields, LABELS.validity),
    repealedOn: lineOf(fields, LABELS.repealedOn),
    isRevised,
    approvedUntil: approvedUntil.map(({ groups }) => groups?.["day"] ?? ""),
  };
}

/** What is no UTF-8 has no title; the page of the document says what to do. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

function lineOf(fields: Fields, label: string): string {
  const value = fields[label];
  return typeof value === "string" ? value.trim() : "";
}

function titleInText(text: string, id: string): string {
  return text === "" ? "" : parseDocument(new VFile({ path: "document.md", value: text }), id).disclosure.title;
}
