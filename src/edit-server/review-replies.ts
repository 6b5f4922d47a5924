import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { addEntry } from "../editor/acknowledge.ts";
import type { DocumentFacts } from "../editor/document-state.ts";
import { listLineChanges } from "../editor/line-changes.ts";
import { previewOf } from "../editor/preview.ts";
import type { ReviewRequest } from "../editor/publish-exchange.ts";
import type { OpenReview, SinceReview } from "../editor/review-page.ts";
import { reviewPage } from "../editor/review-page.ts";
import { splitFile } from "../editor/split-file.ts";
import { readReview } from "../lint/review.ts";
import type { ReviewEntry, ReviewStep } from "../model/review.ts";
import { REVIEW_STEPS, VERDICTS, openSteps, sameAs } from "../model/review.ts";
import { isFileInside } from "../sources/inside.ts";
import { reviewedText } from "../sources/reviewed-text.ts";
import { reviewWords as words } from "../ui/review-page-words.ts";
import { checkDraft, readVocabularies } from "./check-draft.ts";
import { editBeside, listAttachments, openInside, readText, stepsTo } from "./content-files.ts";
import { parseText } from "./parse-text.ts";
import { DraftStore } from "./draft-store.ts";
import { findText } from "./former-text.ts";
import { Refused } from "./refused.ts";

/** So many digits of a fingerprint are written down. */
const DIGITS = "sha256:".length + 32;

/** The page 审核 and what is said on it. */
export class ReviewReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #find: (id: string) => DocumentFacts;

  /**
   * @param root absolute path of the content folder
   * @param find throws {@link Refused} where there is no such document
   */
  constructor(root: string, today: () => string, find: (id: string) => DocumentFacts) {
    this.#root = root;
    this.#today = today;
    this.#find = find;
  }

  /** @param base path under which the pictures of documents stand */
  async page(id: string, base: string): Promise<string> {
    const facts = this.#find(id);
    const { text } = readText(this.#root, id);
    const { document, errors, notices } = await this.#check(facts, text, false);
    const shown = document ?? parseText(text, id);
    const { yaml = "" } = splitFile(text);
    const attachments = [...listAttachments(this.#root, id)].sort();
    const own = { facts, print: this.#print(id), entries: readEntries(this.#root, id), yaml, attachments };
    const since = await this.#since(id, text, own);
    return reviewPage({ ...own, since, preview: previewOf(shown, base), errors, notices }, this.#today());
  }

  /** Writes down what somebody says of the text that was shown. @throws {Refused} where it does not count */
  async add({ id, print, step: asked, name, verdict, opinion }: ReviewRequest): Promise<object> {
    const facts = this.#find(id);
    const step = REVIEW_STEPS.find((one) => one === asked);
    if (name.trim() === "") throw new Refused(400, words.noName);
    if (this.#print(id) !== print) throw new Refused(409, words.changed);
    if (!step || !openSteps(facts.review).includes(step) || !VERDICTS[step].includes(verdict))
      throw new Refused(409, words.notOpen(asked));
    if (verdict !== VERDICTS[step][0] && opinion.trim() === "") throw new Refused(400, words.noOpinion);
    const own = readEntries(this.#root, id).filter((entry) => print.startsWith(entry.文本指纹));
    const other = sameAs(step, name, own);
    if (other !== undefined) throw new Refused(409, words.sameName(words.steps[step], other, name.trim()));
    await this.#refuseErrors(facts, step);
    // Its check takes a while, in which somebody may have saved.
    if (this.#print(id) !== print) throw new Refused(409, words.changed);
    this.#keep(id);
    this.#write(id, {
      步骤: step,
      姓名: name.trim(),
      日期: this.#today(),
      结论: verdict,
      ...(opinion.trim() === "" ? {} : { 意见: opinion.trim() }),
      文本指纹: print.slice(0, DIGITS),
    });
    return {};
  }

  /** What is another than it was when somebody last said something of it. */
  async #since(id: string, now: string, { entries, print }: Pick<OpenReview, "entries" | "print">) {
    const last = entries.findLast((entry) => !print.startsWith(entry.文本指纹));
    if (!last) return null;
    const folder = openInside(this.#root, ...stepsTo(this.#root, id));
    const isIt = (text: string) => reviewedText(folder, text).startsWith(last.文本指纹);
    const former = await findText(this.#root, id, [], isIt);
    return { last, changes: former === undefined ? null : listLineChanges(former, now) } satisfies SinceReview;
  }

  /** Keeps the text that was reviewed among what the editor keeps, so that it is there to be compared with. */
  #keep(id: string): void {
    const { text } = readText(this.#root, id);
    const [store, session] = [new DraftStore(this.#root), randomBytes(6).toString("hex")];
    store.keep(id, session, text, text);
    store.settle(id, session);
  }

  #write(id: string, entry: Readonly<Record<string, string>>): void {
    editBeside(this.#root, id, "review.yaml", (yaml) => {
      const edited = addEntry(yaml, entry);
      if (edited === undefined) throw new Refused(409, words.unread);
      return edited;
    });
  }

  /** What has errors cannot be handed in. */
  async #refuseErrors(facts: DocumentFacts, step: ReviewStep): Promise<void> {
    if (step !== "撰稿") return;
    const { errors } = await this.#check(facts, readText(this.#root, facts.id).text, true);
    if (errors > 0) throw new Refused(409, words.hasErrors(errors));
  }

  /** As it will be on its day, if that is still to come. */
  #check({ id, publishedOn }: DocumentFacts, text: string, whole: boolean) {
    const [day, today] = [publishedOn.slice(0, 10), this.#today()];
    const vocabularies = readVocabularies(this.#root);
    return checkDraft(this.#root, id, text, { vocabularies, today: day > today ? day : today, whole });
  }

  #print(id: string): string {
    return reviewedText(openInside(this.#root, ...stepsTo(this.#root, id)), readText(this.#root, id).text);
  }
}

/** review.yaml of a document; what cannot be read says nothing, the check tells of it. */
function readEntries(root: string, id: string): ReviewEntry[] {
  const steps = [...stepsTo(root, id), "review.yaml"];
  if (!isFileInside(root, ...steps)) return [];
  return readReview(new VFile({ path: "review.yaml", value: readFileSync(openInside(root, ...steps), "utf8") }), "");
}
