import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { DocumentFacts } from "../editor/document-state.ts";
import type { Fields } from "../editor/edit-fields.ts";
import { readFields } from "../editor/edit-fields.ts";
import type { Shelf } from "../editor/new-exchange.ts";
import { splitFile } from "../editor/split-file.ts";
import { readReview } from "../lint/review.ts";
import { LABELS } from "../model/field-list.ts";
import type { ReviewEntry, StepCount } from "../model/review.ts";
import { reviewState } from "../model/review.ts";
import { readSite } from "../parse/site.ts";
import { readPublished } from "../permanence/published-file.ts";
import { isFileInside, listFolder, pathInside } from "../sources/inside.ts";
import { reviewedText } from "../sources/reviewed-text.ts";
import { parseText } from "./parse-text.ts";

/** What the files of a document say by themselves. */
type OwnFacts = Omit<DocumentFacts, "isPublished" | "review">;

interface Known {
  stamp: string;
  facts: OwnFacts;
  entries: ReviewEntry[];
  print: string;
}

/**
 * What the list shows of all documents and drafts. A document.md is read again only where it is another file by now, so that
 * the list of thousands comes at once.
 */
export class DocumentList {
  readonly #root: string;
  readonly #known = new Map<string, Known>();

  /** @param root absolute path of the content folder */
  constructor(root: string) {
    this.#root = root;
  }

  /** All of them, the newest name first. */
  all(): DocumentFacts[] {
    const published = this.#published();
    const steps = this.#steps();
    const shelves: Shelf[] = ["drafts", "documents"];
    return shelves
      .flatMap((shelf) =>
        listFolder(path.join(this.#root, shelf))
          .filter((id) => isFileInside(this.#root, shelf, id, "document.md"))
          .map((id) => this.#factsOf(shelf, id, published, steps)),
      )
      .sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  find(id: string): DocumentFacts | undefined {
    const shelf = (["documents", "drafts"] as const).find((one) => isFileInside(this.#root, one, id, "document.md"));
    if (shelf === undefined) return undefined;
    return this.#factsOf(shelf, id, this.#published(), this.#steps());
  }

  /** How many checks site.yaml asks for; undefined where it does not say. */
  #steps(): StepCount | undefined {
    const file = pathInside(this.#root, "site.yaml");
    return file === undefined ? undefined : readSite(new VFile({ value: textOf(file) }))?.reviewSteps;
  }

  #published(): ReadonlySet<string> {
    const file = pathInside(this.#root, "published.yaml");
    if (file === undefined) return new Set();
    const read = readPublished(new VFile({ path: "published.yaml", value: readFileSync(file, "utf8") }));
    return new Set(read?.published.keys());
  }

  #factsOf(shelf: Shelf, id: string, published: ReadonlySet<string>, steps: StepCount | undefined): DocumentFacts {
    const { facts, entries, print } = this.#read(shelf, id);
    const isPublished = shelf === "documents" && published.has(id);
    return { ...facts, isPublished, review: reviewState(entries, print, steps) };
  }

  #read(shelf: Shelf, id: string): Known {
    const names = ["document.md", "personal-data-waivers.yaml", "revisions.yaml", "review.yaml"];
    const files = names.map((name) => pathInside(this.#root, shelf, id, name));
    const attached = files[3] === undefined ? [] : listFolder(path.join(this.#root, shelf, id, "attachments"));
    const all = [...files, ...attached.map((name) => pathInside(this.#root, shelf, id, "attachments", name))];
    const stamp = all.map((file) => (file === undefined ? "" : stampOf(file))).join(" ");
    const key = `${shelf}/${id}`;
    const known = this.#known.get(key);
    if (known?.stamp === stamp) return known;
    const [document = "", waivers, revisions, review] = files;
    const bytes = readFileSync(document);
    const facts = readFacts(shelf, id, bytes, revisions !== undefined, textOf(waivers));
    const entries = review === undefined ? [] : readReview(new VFile({ value: textOf(review) }), "");
    const print = entries.length === 0 ? "" : reviewedText(path.dirname(document), decode(bytes));
    const read = { stamp, facts, entries, print };
    this.#known.set(key, read);
    return read;
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
    domain: lineOf(fields, LABELS.domain),
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
  return text === "" ? "" : parseText(text, id).disclosure.title;
}
