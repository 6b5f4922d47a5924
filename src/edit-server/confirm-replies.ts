import { VFile } from "vfile";
import { addEntries } from "../editor/acknowledge.ts";
import type { ConfirmRequest, DraftReply, DraftRequest, UnconfirmRequest } from "../editor/confirm-exchange.ts";
import { confirmPage } from "../editor/confirm-page.ts";
import type { DocumentFacts } from "../editor/document-state.ts";
import { editYaml, readYamlValue } from "../editor/edit-yaml.ts";
import type { FieldValue } from "../editor/field-value.ts";
import { applyApprovals } from "../lint/approvals.ts";
import { checkPersonalDataIn } from "../lint/personal-data-yaml.ts";
import type { WrittenAnnotations } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ListName, ProposalAnswer } from "../model/proposal-answers.ts";
import { withoutBlanks } from "../model/text.ts";
import { readAnnotations } from "../parse/annotations.ts";
import { readProposalAnswers } from "../parse/proposal-answers.ts";
import type { Asked, AskedProposal } from "../propose/asked.ts";
import { listAsked } from "../propose/asked.ts";
import { entryOfWords } from "../propose/marked.ts";
import { listParagraphs } from "../propose/paragraphs.ts";
import type { PlacedProposal } from "../propose/proposal.ts";
import { proposeAnnotations } from "../propose/propose.ts";
import { confirmWords as words } from "../ui/confirm-words.ts";
import { checkFolder, readVocabularies } from "./check-draft.ts";
import type { Entry, Lists } from "./confirm-entries.ts";
import { addTo, answerOf, isOther, takeFrom, takeOwn } from "./confirm-entries.ts";
import { toPage } from "./confirm-state.ts";
import type { StoredText } from "./content-files.ts";
import { readOptional, readText, saveOptional, stepsTo } from "./content-files.ts";
import { parseText } from "./parse-text.ts";
import { Refused } from "./refused.ts";

/** A text with what is proposed in it, kept while it is the same. */
interface Known {
  version: string;
  document: OfficialDocument;
  waivers: Parameters<typeof applyApprovals>[1];
  proposals: PlacedProposal[];
}

interface Answered extends Asked {
  annotations: StoredText;
  answers: StoredText;
  said: ProposalAnswer[];
}

/** The page 核对标注: what is proposed in a document, and what a person says of it. Each answer is on the disk at once. */
export class ConfirmReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #facts: () => DocumentFacts[];
  readonly #known = new Map<string, Known>();
  readonly #counts = new Map<string, { stamp: string; open: number }>();

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   * @param facts of all documents, some of which a text may be about
   */
  constructor(root: string, today: () => string, facts: () => DocumentFacts[]) {
    this.#root = root;
    this.#today = today;
    this.#facts = facts;
  }

  async page(facts: DocumentFacts): Promise<string> {
    const { id } = facts;
    const known = await this.#read(id);
    if (!known) return confirmPage(facts, words.noDocument);
    try {
      return confirmPage(facts, toPage(known.document, known.version, this.#ask(id, known)));
    } catch (error) {
      if (error instanceof Refused) return confirmPage(facts, error.message);
      throw error;
    }
  }

  /** Puts entries into annotations.yaml, and what was refused or changed into proposal-answers.yaml. */
  async answer({ id, version, answers }: ConfirmRequest): Promise<object> {
    const known = await this.#same(id, version);
    const asked = this.#ask(id, known);
    const entries: { list: ListName; entry: Entry }[] = [];
    const said: Record<string, string>[] = [];
    for (const { key, list: own, entry } of answers) {
      if (own !== undefined && entry) entries.push({ list: own as ListName, entry });
      if (own !== undefined) continue;
      const one = find(asked, key);
      // It was answered in another window.
      if (one.state !== "open") continue;
      const { list } = one.proposal;
      if (entry) entries.push({ list, entry });
      if (!entry || isOther(one, entry)) said.push(answerOf(one, entry, this.#today()));
    }
    if (entries.length > 0) this.#saveEntries(id, known, asked.annotations, (value) => addTo(value, entries));
    if (said.length > 0) {
      const text = addEntries(asked.answers.text, said);
      if (text === undefined) throw new Refused(409, words.unreadAnswers);
      saveOptional(this.#root, this.#steps(id, "proposal-answers"), text, asked.answers.version);
    }
    return {};
  }

  /** What was answered is asked again. */
  async takeBack({ id, version, keys, own }: UnconfirmRequest): Promise<object> {
    const known = await this.#same(id, version);
    const asked = this.#ask(id, known);
    const taken = keys.map((key) => find(asked, key)).filter(({ state }) => state !== "open");
    if (taken.some(({ answer, index }) => !answer && index === undefined)) throw new Refused(409, words.byHand);
    const gone = taken.filter(({ index }) => index !== undefined);
    if (gone.length + own.length > 0)
      this.#saveEntries(id, known, asked.annotations, (value) => takeOwn(takeFrom(value, gone), own));
    const left = asked.said.filter((one) => !taken.some(({ answer }) => answer === one));
    if (left.length < asked.said.length) {
      const text = left.length === 0 ? "" : editYaml(asked.answers.text, left as unknown as FieldValue);
      if (text === undefined) throw new Refused(409, words.unreadAnswers);
      saveOptional(this.#root, this.#steps(id, "proposal-answers"), text, asked.answers.version);
    }
    return {};
  }

  /** An entry of words that somebody marked, with the rest of it proposed. */
  async draft({ id, version, list, paragraph, quote }: DraftRequest): Promise<DraftReply> {
    const { document, proposals } = await this.#same(id, version);
    const at = listParagraphs(document)[paragraph];
    if (!at) throw new Refused(409, words.gone);
    return { entry: entryOfWords(list as ListName, quote, at, { document, proposals }) };
  }

  /** How many proposals of each document nobody answered, where there are any. */
  async waiting(documents: readonly OfficialDocument[]): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const document of documents) {
      const open = this.#waitingIn(document, documents);
      if (open > 0) found[document.id] = open;
      // The pages that ask meanwhile are heard.
      await new Promise((done) => setImmediate(done));
    }
    return found;
  }

  #waitingIn(document: OfficialDocument, others: readonly OfficialDocument[]): number {
    const { id } = document;
    const { version } = readText(this.#root, id);
    const beside = ["annotations", "proposal-answers"].map(
      (name) => readOptional(this.#root, this.#steps(id, name)).version,
    );
    const stamp = [version, ...beside].join(" ");
    const known = this.#counts.get(id);
    if (known?.stamp === stamp) return known.open;
    let open = 0;
    try {
      const about = others.filter((one) => one !== document);
      const proposals = proposeAnnotations(document, about);
      const { proposals: all } = this.#ask(id, { version, document, waivers: undefined, proposals });
      open = all.filter(({ state }) => state === "open").length;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    this.#counts.set(id, { stamp, open });
    return open;
  }

  #steps(id: string, name: string): string[] {
    return [...stepsTo(this.#root, id), `${name}.yaml`];
  }

  /** @returns undefined where the text cannot be read */
  async #read(id: string): Promise<Known | undefined> {
    const { text, version } = readText(this.#root, id);
    const how = { vocabularies: readVocabularies(this.#root), today: this.#today(), whole: false };
    const { document, folder } = await checkFolder(this.#root, id, { "annotations.yaml": null }, how);
    if (!document) return undefined;
    const proposals = proposeAnnotations(document, this.#about(id, text));
    const known = { version, document, waivers: folder.waivers, proposals };
    this.#known.clear();
    this.#known.set(id, known);
    return known;
  }

  async #same(id: string, version: string): Promise<Known> {
    const stored = readText(this.#root, id);
    const before = this.#known.get(id);
    const known = before?.version === stored.version ? before : await this.#read(id);
    if (known?.version !== version) throw new Refused(409, words.changed);
    return known;
  }

  /** The documents that a text names by title or number. */
  #about(id: string, text: string): OfficialDocument[] {
    const plain = withoutBlanks(text);
    return this.#facts()
      .filter((one) => one.id !== id && [one.title, one.number].some((name) => name !== "" && plain.includes(name)))
      .map((one) => parseText(readText(this.#root, one.id).text, one.id));
  }

  /** @throws {Refused} where the files beside the document have errors */
  #ask(id: string, { document, proposals }: Known): Answered {
    const annotations = readOptional(this.#root, this.#steps(id, "annotations"));
    const answers = readOptional(this.#root, this.#steps(id, "proposal-answers"));
    const file = new VFile({ path: "annotations.yaml", value: annotations.text.replace(/^\ufeff/u, "") });
    const written = annotations.text.trim() === "" || readAnnotations(file, document) ? annotations.text : undefined;
    const value = written === undefined ? undefined : (readYamlValue(written) ?? {});
    if (value === undefined) throw new Refused(409, words.broken("annotations.yaml"));
    const said = readProposalAnswers(new VFile({ path: "proposal-answers.yaml", value: answers.text }));
    if (!said) throw new Refused(409, words.broken("proposal-answers.yaml"));
    return { ...listAsked(document, proposals, value as WrittenAnnotations, said), annotations, answers, said };
  }

  /** Nothing is written that a check would refuse. */
  #saveEntries(id: string, { document, waivers }: Known, stored: StoredText, change: (value: Lists) => Lists): void {
    const value = change((readYamlValue(stored.text) ?? {}) as Lists);
    const isEmpty = Object.values(value).every((list) => list.length === 0);
    const text = isEmpty && !stored.text.includes("#") ? "" : editYaml(stored.text, value);
    if (text === undefined) throw new Refused(409, words.unread);
    const file = new VFile({ path: "annotations.yaml", value: text.replace(/^\ufeff/u, "") });
    if (!isEmpty) readAnnotations(file, document);
    checkPersonalDataIn(file);
    applyApprovals(file, waivers);
    const wrong = file.messages.find(({ fatal }) => fatal);
    if (wrong) throw new Refused(422, words.refusedBy(wrong.reason));
    saveOptional(this.#root, this.#steps(id, "annotations"), text, stored.version);
  }
}

function find({ proposals }: Asked, key: string): AskedProposal {
  const found = proposals.find((one) => one.key === key);
  if (!found) throw new Refused(409, words.gone);
  return found;
}
