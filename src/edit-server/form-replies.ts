import { editYaml, readYamlValue } from "../editor/edit-yaml.ts";
import type {
  FormCheckReply,
  FormCheckRequest,
  FormDropRequest,
  FormFile,
  FormKeepRequest,
  FormSaveReply,
  FormSaveRequest,
} from "../editor/form-exchange.ts";
import { formPage, settingsPage } from "../editor/form-page.ts";
import { listLineChanges } from "../editor/line-changes.ts";
import { mergedText, mergeTexts } from "../editor/merge-texts.ts";
import { fieldOfSchema, wordsOfSchema } from "../editor/schema-fields.ts";
import { unitsOf } from "../permanence/published.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { formWords as words } from "../ui/form-words.ts";
import { checkFolder, readVocabularies } from "./check-draft.ts";
import { checkForm } from "./check-form.ts";
import { listDocuments, readOptional, saveOptional } from "./content-files.ts";
import { FormDrafts } from "./form-drafts.ts";
import { USED_LISTS, listVocabularies, schemaOfForm, stepsOfForm } from "./form-files.ts";
import { Refused } from "./refused.ts";

/** The forms for what stands in YAML: one of them for each file that has a schema. */
export class FormReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #drafts: FormDrafts;

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   */
  constructor(root: string, today: () => string) {
    this.#root = root;
    this.#today = today;
    this.#drafts = new FormDrafts(root);
  }

  index(): string {
    return settingsPage(listVocabularies(this.#root), USED_LISTS);
  }

  /** @param asked what was typed before and is gone on with, by its page */
  async page(file: FormFile, asked: string | null = null): Promise<string> {
    const stored = readOptional(this.#root, stepsOfForm(this.#root, file));
    const schema = schemaOfForm(file.name, readVocabularies(this.#root));
    const drafts = this.#drafts.open(file, stored.text, asked);
    const value = readYamlValue(drafts.resumed?.text ?? stored.text);
    const { messages } = value === undefined ? await this.#check(file, stored.text, false) : { messages: [] };
    const offered = { ...wordsOfSchema(schema), ...(await this.#wordsFor(file)) };
    return formPage({ ...file, ...stored, drafts }, fieldOfSchema(schema), value, offered, messages);
  }

  async check(request: FormCheckRequest): Promise<FormCheckReply> {
    const text = edited(request);
    const { messages, others, offers } = await this.#check(request, text, request.whole);
    const elsewhere = request.whole ? await this.#newErrors(request, others) : [];
    const errors = messages.filter(({ severity }) => severity === "error").length;
    const changes = listLineChanges(request.text, text);
    return { messages, errors, notices: messages.length - errors, elsewhere, changes, offers };
  }

  /** Nothing is saved that a check would refuse. What somebody else changed meanwhile is put together with it where that can be. */
  async save(request: FormSaveRequest): Promise<FormSaveReply> {
    const steps = stepsOfForm(this.#root, request);
    const now = readOptional(this.#root, steps);
    const isStale = now.version !== request.version;
    const mine = edited(request);
    const text = isStale ? mergedText(mergeTexts(request.text, mine, now.text), now.text) : mine;
    if (text === undefined) throw new Refused(409, refusalWords.conflict);
    const { messages, others } = await this.#check(request, text, true);
    const elsewhere = await this.#newErrors(request, others);
    const errors = messages.filter(({ severity }) => severity === "error").length + elsewhere.length;
    if (errors > 0) throw new Refused(422, words.hasErrors(errors));
    const saved = saveOptional(this.#root, steps, text, now.version);
    if (request.session !== undefined) this.#drafts.drop(request, request.session);
    return { ...saved, isMerged: isStale };
  }

  /** @returns once what was typed is on the disk */
  keep(request: FormKeepRequest): Record<string, never> {
    const now = readOptional(this.#root, stepsOfForm(this.#root, request));
    return this.#drafts.keep(request, request.source ?? edited(request), now.text);
  }

  drop(request: FormDropRequest): Record<string, never> {
    stepsOfForm(this.#root, request);
    return this.#drafts.drop(request, request.session);
  }

  #check(file: FormFile, text: string, whole: boolean) {
    const how = { vocabularies: readVocabularies(this.#root), today: this.#today(), whole };
    return checkForm(this.#root, file, text.trim() === "" ? null : text, how);
  }

  /** What the file on disk does not cause already. */
  async #newErrors(file: FormFile, others: readonly string[]): Promise<string[]> {
    if (others.length === 0) return [];
    const { text } = readOptional(this.#root, stepsOfForm(this.#root, file));
    const before = await this.#check(file, text, true);
    return others.filter((sentence) => !before.others.includes(sentence));
  }

  /** Words that no word list has: places of the text, names of documents. */
  async #wordsFor({ name, of }: FormFile): Promise<Record<string, { value: string; name: string }[]>> {
    const list = (values: Iterable<string>) => [...values].map((value) => ({ value, name: "" }));
    const ids = listDocuments(this.#root);
    if (name === "redirects") {
      const addresses = list(ids.map((id) => `/documents/${id}/`));
      return { 从: addresses, 到: addresses };
    }
    if (name !== "annotations") return {};
    const how = { vocabularies: {}, today: this.#today(), whole: false };
    const { document } = await checkFolder(this.#root, of, {}, how);
    return { 位置: list(document ? unitsOf(document) : []), 公文: list(ids) };
  }
}

/** @throws {Refused} where the file can only be edited by hand */
function edited({ name, text, value }: FormSaveRequest): string {
  // Only the settings have keys that wait to be filled in.
  const made = editYaml(text, value, name === "site");
  if (made === undefined) throw new Refused(422, words.unread(`${name}.yaml`));
  return made;
}
