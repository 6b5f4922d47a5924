import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { applyDraft } from "../editor/draft.ts";
import { addAcknowledgement } from "../editor/acknowledge.ts";
import type {
  AcknowledgeReply,
  AcknowledgeRequest,
  CheckReply,
  CheckRequest,
  CommitReply,
  CommitRequest,
  OpenDocument,
  PasteReply,
  PasteRequest,
  SaveReply,
  SaveRequest,
} from "../editor/exchange.ts";
import { documentPage } from "../editor/document-page.ts";
import { listLineChanges } from "../editor/line-changes.ts";
import { suggestWords } from "../editor/suggestions.ts";
import { mendInWindow } from "../editor/mend-in-window.ts";
import { previewOf } from "../editor/preview.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import { UNREVIEWED } from "../lint/review.ts";
import type { Pasted, PastedText } from "../import/import-pasted.ts";
import { importPasted } from "../import/import-pasted.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import { ChangeReplies } from "./change-replies.ts";
import { ConfirmReplies } from "./confirm-replies.ts";
import { checkAll, checkDraft, readVocabularies } from "./check-draft.ts";
import { editBeside, listAttachments, readPicture, readText, saveAttachment, saveText } from "./content-files.ts";
import { readDoubts } from "./doubts.ts";
import { DraftReplies } from "./draft-replies.ts";
import { FormReplies } from "./form-replies.ts";
import { commitDocument, gitState } from "./git.ts";
import { HomeReplies } from "./home-replies.ts";
import { LookReplies } from "./look-replies.ts";
import type { PageFile } from "./page-files.ts";
import { parseText } from "./parse-text.ts";
import type { PhoneMachine } from "./phone-preview.ts";
import { Publishing } from "./publishing.ts";
import { Refused } from "./refused.ts";

/** What belongs to this user and this run. */
interface Own {
  today: () => string;
  settings: string | undefined;
  files: ReadonlyMap<string, PageFile>;
  machine: PhoneMachine;
  log: (problem: unknown) => void;
}

/** What the editor of a content folder answers; everything it cannot do is thrown as {@link Refused}. */
export class Replies {
  readonly #root: string;
  readonly #token: string;
  readonly #today: () => string;
  readonly drafts: DraftReplies;
  readonly home: HomeReplies;
  readonly forms: FormReplies;
  readonly confirm: ConfirmReplies;
  readonly publishing: Publishing;
  readonly look: LookReplies;
  readonly changes: ChangeReplies;
  #vocabularies: Vocabularies | undefined;

  /**
   * @param root absolute path of the content folder
   * @param today the day of each check, `YYYY-MM-DD`
   * @param own `settings` is a file of this user's own, `files` are what pages load
   */
  constructor(root: string, token: string, own: Own) {
    const { today, settings, files, machine, log } = own;
    this.#root = root;
    this.#token = token;
    this.#today = today;
    this.drafts = new DraftReplies(root);
    this.confirm = new ConfirmReplies(root, today, () => this.home.facts());
    this.home = new HomeReplies(root, today, this.confirm);
    this.forms = new FormReplies(root, today);
    this.publishing = new Publishing(root, { settings, today, list: () => this.home.facts() });
    this.look = new LookReplies(root, today, { home: this.home, drafts: this.drafts, files, machine, log });
    this.changes = new ChangeReplies(root, today, this.publishing);
  }

  /** @param asked a draft to go on with, as it is named in the address */
  async open(id: string, asked: string | null): Promise<{ page: string; nonce: string }> {
    const stored = readText(this.#root, id);
    this.#vocabularies = readVocabularies(this.#root);
    const drafts = this.drafts.open(id, asked);
    const nonce = randomBytes(16).toString("base64");
    const git = await gitState(this.#root, id);
    const open: OpenDocument = { id, token: this.#token, nonce, ...stored, git, drafts };
    return { page: documentPage(open, this.#titleOf(id), readDoubts(this.#root, id)), nonce };
  }

  /** The page 审核 of a document. */
  review(id: string): Promise<string> {
    return this.home.review.page(id, `/${this.#token}/`);
  }

  async check({ id, base, saved, version, draft }: CheckRequest): Promise<CheckReply> {
    const text = applyDraft(base, draft);
    const { attachments, document = parseText(text, id), ...checked } = await this.#check(id, text, false);
    return {
      text,
      ...checked,
      changes: listLineChanges(saved ?? base, text),
      suggestions: suggestWords(this.#words(), document.disclosure, attachments),
      preview: previewOf(document, `/${this.#token}/`),
      isStale: readText(this.#root, id).version !== version,
    };
  }

  async save({ id, base, saved, draft, version, session }: SaveRequest): Promise<SaveReply> {
    this.drafts.keep({ id, base, saved, draft, session });
    const stored = saveText(this.#root, id, applyDraft(base, draft), version);
    this.drafts.drop({ id, session });
    const { messages, errors, notices } = await this.#check(id, stored.text, true);
    return { ...stored, messages, errors, notices, git: await gitState(this.#root, id) };
  }

  async commit({ id, version, words: message }: CommitRequest): Promise<CommitReply> {
    if (message.trim() === "") throw new Refused(400, words.noWords);
    if (readText(this.#root, id).version !== version) throw new Refused(409, words.conflict);
    const { errors } = (await checkAll(this.#root, this.#today())).of(id, [UNREVIEWED.id]);
    if (errors > 0) throw new Refused(409, words.hasErrors(errors));
    return commitDocument(this.#root, id, message.trim());
  }

  /** Writes that somebody compared the original, where a message is about what stands there. */
  async acknowledge({ id, entry }: AcknowledgeRequest): Promise<AcknowledgeReply> {
    readText(this.#root, id);
    editBeside(this.#root, id, "acknowledgements.yaml", (yaml) => {
      const edited = addAcknowledgement(yaml, entry);
      if (edited === undefined) throw new Refused(409, words.acknowledgementsUnread);
      return edited;
    });
    return { git: await gitState(this.#root, id) };
  }

  /** What was copied elsewhere; its pictures are put into attachments/ so that the preview has them. */
  paste({ id, html, pictures, whole }: PasteRequest): PasteReply {
    readText(this.#root, id);
    const taken = listAttachments(this.#root, id);
    const pasted = readPasted({ html, whole, taken, pictures: pictures.map((one) => Buffer.from(one, "base64")) });
    if (!pasted) return { text: null, doubts: [], files: [] };
    const { markdown, files, doubts } = pasted;
    for (const { name, bytes } of files) saveAttachment(this.#root, id, name, bytes);
    const told = doubts.map((doubt) => ({ ...doubt, fix: mendInWindow(doubt.fix) }));
    return { text: markdown, doubts: told, files: files.map(({ name }) => name) };
  }

  /** A picture of a document, for the preview. */
  picture(id: string, name: string): PageFile {
    const found = readPicture(this.#root, id, name);
    if (!found) throw new Refused(404, words.notFound);
    return found;
  }

  #check(id: string, text: string, whole: boolean) {
    readText(this.#root, id);
    return checkDraft(this.#root, id, text, { vocabularies: this.#words(), today: this.#today(), whole });
  }

  #words(): Vocabularies {
    return (this.#vocabularies ??= readVocabularies(this.#root));
  }

  #titleOf(id: string): string {
    try {
      return parseText(readText(this.#root, id).text, id).disclosure.title;
    } catch (error) {
      if (error instanceof Refused) return "";
      throw error;
    }
  }
}

/** @returns undefined where it cannot be read */
function readPasted(pasted: Pasted): PastedText | undefined {
  try {
    return importPasted(pasted);
  } catch (error) {
    // Elements that are nested too deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
