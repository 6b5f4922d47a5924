import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { mendInWindow } from "../editor/mend-in-window.ts";
import type { FieldValue } from "../editor/field-value.ts";
import type { Fields } from "../editor/edit-fields.ts";
import { readFields } from "../editor/edit-fields.ts";
import { folderFor, newDocument } from "../editor/new-document.ts";
import type { CreateReply, CreateRequest, NewInput, ReadReply, ReadRequest } from "../editor/new-exchange.ts";
import { joinFile, splitFile } from "../editor/split-file.ts";
import { suggestName } from "../editor/suggest-name.ts";
import { TEMPLATES, templateBody } from "../editor/templates.ts";
import { readDecision, writeDecisions } from "../import/decision.ts";
import type { ImportInput, ImportResult } from "../import/import-document.ts";
import { LINES_OF_WORD, importDocument } from "../import/import-document.ts";
import { sayBalance } from "../import/say-balance.ts";
import { withLoosePictures } from "../import/with-loose-pictures.ts";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS } from "../model/field-list.ts";
import { readSite } from "../parse/site.ts";
import { pathInside } from "../sources/inside.ts";
import { newPageWords as words } from "../ui/new-page-words.ts";
import { readVocabularies } from "./check-draft.ts";
import { listDocuments, readText } from "./content-files.ts";
import { writeDoubts } from "./doubts.ts";
import { Refused } from "./refused.ts";
import { withoutPlace } from "./without-place.ts";
import { writeFolder } from "./write-folder.ts";

/** Fields of the office's own: a new document begins with what the newest ones say. */
const OWN = [LABELS.issuer, LABELS.levels, LABELS.mode, LABELS.audience] as const;
/** How many of the newest documents are looked at for them. */
const NEWEST = 5;

/** Makes drafts of what is dropped, pasted or chosen, and writes them. */
export class NewReplies {
  readonly #root: string;
  readonly #today: () => string;

  /** @param root absolute path of the content folder */
  constructor(root: string, today: () => string) {
    this.#root = root;
    this.#today = today;
  }

  read(request: ReadRequest): ReadReply {
    const { input } = request;
    if (input.kind === "template") return this.#readTemplate(input.name);
    const result = this.#import(request);
    const notes = result.notes.filter((note) => note !== LINES_OF_WORD);
    if (result.document === undefined) {
      const refused = result.errors.map(({ reason, note }) => ({ reason, fix: mendInWindow(note ?? "") }));
      const isDecidable =
        request.decision === null && this.#import(request, true).document !== undefined && refused.length > 0;
      return { draft: null, notes, refused, isDecidable };
    }
    return { draft: this.#draftOf(result, result.document), notes, refused: [], isDecidable: false };
  }

  create(request: CreateRequest): CreateReply {
    const { input, body, name, shelf } = request;
    const made = input.kind === "template" ? undefined : this.#import(request);
    const document = made ? made.document : this.#template(input.kind === "template" ? input.name : "");
    if (document === undefined) throw new Refused(400, made?.errors[0]?.reason ?? words.noInput);
    const id = this.#checkName(name.trim(), made?.values ?? {});
    const pieces = splitFile(document);
    const text = body === null ? document : joinFile({ ...pieces, body });
    const decided =
      request.decision && made?.decided?.length ? writeDecisions(request.decision, made.decided) : undefined;
    const pictures = (made?.files ?? []).map(({ name, bytes }) => ({ name, bytes: withoutPlace(bytes) }));
    const doubted = made && shelf === "drafts" ? this.#draftOf(made, document) : undefined;
    const doubts = doubted && writeDoubts(doubted.doubts, doubted.original, request.done ?? []);
    try {
      writeFolder(this.#root, shelf, id, { text, decided, doubts, pictures });
    } catch (error) {
      throw new Refused(409, error instanceof Error ? error.message : String(error), { cause: error });
    }
    return { id };
  }

  #draftOf(result: ImportResult, text: string): NonNullable<ReadReply["draft"]> {
    const { values = {}, balance, stated = [], frame = [], doubts, original, files = [] } = result;
    return {
      text,
      title: values[LABELS.title] ?? "",
      balance: balance ? sayBalance(balance) : [],
      stated,
      frame,
      doubts: doubts.map(({ reason, note }, index) => ({
        reason,
        fix: mendInWindow(note ?? ""),
        line: original?.doubted[index] ?? 0,
      })),
      original: original?.lines ?? [],
      pictures: files.length,
      name: suggestName(values, this.#today(), (name) => this.#isTaken(name)),
    };
  }

  #readTemplate(name: string): ReadReply {
    const text = this.#template(name);
    const template = TEMPLATES.find((one) => one.name === name);
    const base = `${this.#today()}-${template?.slug ?? "gongwen"}`;
    let free = base;
    for (let number = 2; this.#isTaken(free); number++) free = `${base}-${number}`;
    const draft = {
      text,
      title: template?.title ?? "",
      balance: [],
      stated: [],
      frame: [],
      doubts: [],
      original: [],
      pictures: 0,
      name: free,
    };
    return { draft, notes: [], refused: [], isDecidable: false };
  }

  #template(name: string): string {
    const template = TEMPLATES.find((one) => one.name === name);
    if (!template && name !== words.blank) throw new Refused(400, words.noTemplate);
    const values = {
      ...(template && { [LABELS.title]: template.title }),
      ...this.#ownFields(),
    } as Partial<Frontmatter>;
    return newDocument(values) + (template ? templateBody(template) : "");
  }

  /** What the newest documents say of the office itself. */
  #ownFields(): Partial<Frontmatter> {
    const newest = listDocuments(this.#root).reverse().slice(0, NEWEST);
    const stated = newest.map((id) => fieldsOf(this.#root, id));
    const entries = OWN.flatMap((label): [string, FieldValue][] => {
      const value = stated.map((fields) => fields[label]).find((one) => one !== undefined && one !== "");
      return value === undefined ? [] : [[label, value]];
    });
    return Object.fromEntries([...this.#organizer(), ...entries]);
  }

  /** The office of site.yaml, where no document says who publishes. */
  #organizer(): [string, FieldValue][] {
    const file = pathInside(this.#root, "site.yaml");
    if (file === undefined) return [];
    const site = readSite(new VFile({ path: "site.yaml", value: readFileSync(file, "utf8") }));
    return site?.organizer === undefined ? [] : [[LABELS.issuer, site.organizer]];
  }

  #import({ input, keep, decision }: ReadRequest, decided = decision !== null): ImportResult {
    const labels = readVocabularies(this.#root)["信息标签"];
    if (!labels) throw new Refused(409, words.noLabels);
    if (decision && !readDecision(`${decision.by}，${decision.day}，${decision.reason}`))
      throw new Refused(400, words.badDecision);
    return importDocument(toInput(input), labels, { keep, decided });
  }

  #checkName(name: string, values: Partial<Frontmatter>): string {
    if (name === "") throw new Refused(400, words.noName);
    const id = folderFor(name, values);
    if (id === undefined) throw new Refused(400, words.badName(name));
    if (this.#isTaken(id)) throw new Refused(409, words.takenName(id));
    return id;
  }

  #isTaken(name: string): boolean {
    return ["documents", "drafts"].some((shelf) => existsSync(path.join(this.#root, shelf, name)));
  }
}

/** What cannot be read states nothing; its own page says what to do. */
function fieldsOf(root: string, id: string): Fields {
  try {
    return readFields(splitFile(readText(root, id).text).yaml ?? "") ?? {};
  } catch (error) {
    if (error instanceof Refused) return {};
    throw error;
  }
}

/** @throws {Refused} where there is nothing in it */
function toInput(input: NewInput): ImportInput {
  if (input.kind === "file") return { path: input.name, bytes: Buffer.from(input.bytes, "base64") };
  if (input.kind === "template" || (input.html.trim() === "" && input.plain.trim() === ""))
    throw new Refused(400, words.noInput);
  if (input.html.trim() === "") return { path: "剪贴板.txt", bytes: Buffer.from(`\ufeff${input.plain}`) };
  return { path: "剪贴板.html", bytes: Buffer.from(`\ufeff${withLoosePictures(input.html, input.pictures)}`) };
}
