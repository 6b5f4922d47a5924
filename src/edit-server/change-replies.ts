import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { stringify } from "yaml";
import type { ChangeReply, ChangeRequest } from "../editor/change-exchange.ts";
import type { ChangeFields } from "../editor/change-page.ts";
import { changePage } from "../editor/change-page.ts";
import type { DocumentFacts } from "../editor/document-state.ts";
import { applyDraft } from "../editor/draft.ts";
import { editYaml, readYamlValue } from "../editor/edit-yaml.ts";
import { isList } from "../editor/field-value.ts";
import type { FormField } from "../editor/form-fields.ts";
import type { FormMessage } from "../editor/form-exchange.ts";
import { fieldOfSchema } from "../editor/schema-fields.ts";
import { LABELS } from "../model/field-list.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { currentRevision } from "../model/revisions.ts";
import { textOf } from "../model/text.ts";
import { readPublished } from "../permanence/published-file.ts";
import { changeWords as words } from "../ui/change-words.ts";
import { checkDraft, checkFolder, readVocabularies } from "./check-draft.ts";
import { checkForm } from "./check-form.ts";
import { openInside, readOptional, readText, saveOptional, saveText, stepsTo } from "./content-files.ts";
import { findFormer } from "./former-text.ts";
import { schemaOfForm } from "./form-files.ts";
import type { Publishing } from "./publishing.ts";
import { Refused } from "./refused.ts";
import { whatGoes } from "./what-goes.ts";
import { writeWhole } from "./write-whole.ts";

/** Says of a document that it is revised, repealed or withdrawn. */
export class ChangeReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #publishing: Publishing;

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   */
  constructor(root: string, today: () => string, publishing: Publishing) {
    this.#root = root;
    this.#today = today;
    this.#publishing = publishing;
  }

  page(facts: DocumentFacts): string {
    const today = this.#today();
    const going = facts.shelf === "drafts" ? null : whatGoes(this.#root, facts.id, this.#publishing.sites, today);
    return changePage(facts, changeFields(), today, going);
  }

  /** Keeps the text that was published as an earlier version; document.md has the new one already. */
  async revise({ id, value }: ChangeRequest): Promise<ChangeReply> {
    const { number, former, firstDay } = await this.#former(id);
    const steps = [...stepsTo(this.#root, id), "revisions.yaml"];
    const stored = readOptional(this.#root, steps);
    const before = readYamlValue(stored.text) ?? [];
    const known = isList(before) && before.length > 0 ? before : [{ 版本: "1", 日期: firstDay }];
    const text = editYaml(stored.text, [...known, { 版本: String(number + 1), ...value }]);
    if (text === undefined) throw new Refused(422, words.unread);
    const kept = path.posix.join("revisions", `${number}.md`);
    const file = { name: "revisions", of: id } as const;
    const { messages } = await checkForm(this.#root, file, text, this.#how(), { [kept]: former });
    const wrong = errorsOf(messages, (step) => step === known.length);
    if (wrong.length > 0) return { messages: wrong };
    this.#writeFormer(id, number, former);
    try {
      saveOptional(this.#root, steps, text, stored.version);
    } catch (error) {
      rmSync(path.join(openInside(this.#root, ...stepsTo(this.#root, id)), kept), { force: true });
      throw error;
    }
    return { messages: [] };
  }

  /** Writes into the 公开信息 that it holds no more. */
  async repeal({ id, value }: ChangeRequest): Promise<ChangeReply> {
    const { text, version } = readText(this.#root, id);
    const fields = { [LABELS.validity]: words.repealed, ...value };
    const edited = applyDraft(text, { fields, body: null });
    const { messages, errors } = await checkDraft(this.#root, id, edited, this.#how());
    const own = messages.filter(({ severity, field }) => severity === "error" && field[0] === LABELS.repealedOn);
    if (own.length > 0)
      return { messages: own.map(({ message, fix, field }) => ({ severity: "error", message, fix, steps: field })) };
    if (errors > 0) throw new Refused(422, words.notRepealed(errors));
    saveText(this.#root, id, edited, version);
    return { messages: [] };
  }

  /** Takes it off the site by the command that a terminal has for it; how it goes is told by the state of publishing. */
  async withdraw({ id, value }: ChangeRequest): Promise<ChangeReply> {
    if (stepsTo(this.#root, id)[0] !== "documents") throw new Refused(409, words.notInDocuments);
    readText(this.#root, id);
    const entry = stringify([{ 从: `/documents/${id}/`, 撤回: value }]);
    const { messages } = await checkForm(this.#root, { name: "redirects", of: "" }, entry, {
      ...this.#how(),
      whole: false,
    });
    const wrong = errorsOf(messages, (step) => step === 0).map((message) => ({
      ...message,
      steps: message.steps.filter((step) => step !== "撤回"),
    }));
    if (wrong.length > 0) return { messages: wrong };
    this.#publishing.withdraw(id, value["日期"] ?? "", value["理由"] ?? "");
    return { messages: [] };
  }

  /** The number of the version that readers have, its text, and the day of the first one. */
  async #former(id: string): Promise<{ number: number; former: string; firstDay: string }> {
    const { document } = await checkFolder(this.#root, id, {}, this.#how());
    const listed = readOptional(this.#root, ["published.yaml"]).text;
    const published = readPublished(new VFile({ path: "published.yaml", value: listed }))?.published;
    if (!document || (listed !== "" && !published)) throw new Refused(422, words.unread);
    const number = currentRevision(document);
    const texts = published?.get(id)?.texts;
    if (!texts) throw new Refused(409, words.notPublished);
    const print = texts.get(number);
    if (print === undefined) throw new Refused(409, words.notLocked(number));
    if (print === fingerprint(textOf(document))) throw new Refused(409, words.unchanged);
    const former = await findFormer(this.#root, id, print, this.#publishing.sites);
    if (former === undefined) throw new Refused(409, words.formerLost);
    const { publishedOn, formedOn } = document.disclosure;
    return { number, former, firstDay: (publishedOn ?? formedOn ?? "").slice(0, 10) };
  }

  #writeFormer(id: string, number: number, text: string): void {
    const above = openInside(this.#root, ...stepsTo(this.#root, id));
    if (!existsSync(path.join(above, "revisions"))) mkdirSync(path.join(above, "revisions"));
    const folder = openInside(this.#root, ...stepsTo(this.#root, id), "revisions");
    const file = path.join(folder, `${number}.md`);
    if (existsSync(file) && readFileSync(file, "utf8") !== text) throw new Refused(409, words.unread);
    writeWhole(file, new TextEncoder().encode(text));
  }

  #how() {
    return { vocabularies: readVocabularies(this.#root), today: this.#today(), whole: true };
  }
}

/** What is asked for each change: from the schemas of the files that it is written into. */
function changeFields(): ChangeFields {
  const ofForm = (name: string) => fieldOfSchema(schemaOfForm(name, {})).fields;
  const pick = (fields: readonly FormField[], ...labels: string[]) =>
    fields.filter(({ label }) => labels.includes(label)).map((field) => ({ ...field, required: true }));
  const withdrawn = ofForm("redirects").find(({ label }) => label === "撤回")?.fields ?? [];
  return {
    revise: pick(ofForm("revisions"), "日期", "理由"),
    repeal: ofForm("document").filter(({ label }) => label === LABELS.repealedOn),
    withdraw: pick(withdrawn, "日期", "理由"),
  };
}

/** Errors of one row and of the whole list, with the steps within the row. */
function errorsOf(
  messages: readonly FormMessage[],
  isRow: (step: string | number | undefined) => boolean,
): FormMessage[] {
  return messages
    .filter(({ severity, steps }) => severity === "error" && (steps.length === 0 || isRow(steps[0])))
    .map((message) => ({ ...message, steps: message.steps.slice(1) }));
}
