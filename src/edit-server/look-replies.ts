import type { IncomingMessage } from "node:http";
import { readFileSync } from "node:fs";
import type { PhoneRequest, PhoneState } from "../editor/phone-exchange.ts";
import { phonePage, phonePostPage, phoneTextPage } from "../editor/phone-pages.ts";
import { previewOf } from "../editor/preview.ts";
import { sheetsPage } from "../editor/sheets-page.ts";
import { decodeFile } from "../parse/decode.ts";
import { readSite } from "../parse/site.ts";
import { planBoardSets } from "../print/board-sets.ts";
import { PAPERS } from "../print/paper.ts";
import { toSetSource } from "../sources/list-sheets.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { listSheetChoices } from "../view/sheet-choices.ts";
import { checkDraft, readVocabularies } from "./check-draft.ts";
import { openInside, readPicture } from "./content-files.ts";
import type { DraftReplies } from "./draft-replies.ts";
import type { HomeReplies } from "./home-replies.ts";
import type { PageFile } from "./page-files.ts";
import { parseText } from "./parse-text.ts";
import type { PhoneMachine, PhoneShow } from "./phone-preview.ts";
import { PhonePreview } from "./phone-preview.ts";
import { post } from "./posting-requests.ts";
import { Refused } from "./refused.ts";
import { parse, readJson } from "./read-json.ts";
import { html } from "./send.ts";

/** Bytes of what a phone may send: a photo drawn anew, and words. */
const LARGEST_POST = 6_000_000;
/** Which files of the editor a phone is given. */
const PHONE_FILES = /^(?:icon\.svg|phone\.css|post-sheet\.js|[\w-]+\.woff2)$/u;

/** A document elsewhere: as sheets of paper, and on phones. */
export class LookReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #home: HomeReplies;
  readonly #drafts: DraftReplies;
  readonly phone: PhonePreview;
  /** Scripts and styles of the editor. */
  readonly #files: ReadonlyMap<string, PageFile>;

  constructor(
    root: string,
    today: () => string,
    own: {
      home: HomeReplies;
      drafts: DraftReplies;
      files: ReadonlyMap<string, PageFile>;
      machine: PhoneMachine;
      log: (problem: unknown) => void;
    },
  ) {
    this.#root = root;
    this.#today = today;
    this.#home = own.home;
    this.#drafts = own.drafts;
    this.#files = own.files;
    this.phone = new PhonePreview(own.machine, own.log);
  }

  /** @param base path under which the pictures of documents stand */
  async sheets(id: string, asked: string | null, base: string): Promise<string> {
    const { text, isUnsaved } = this.#drafts.newest(id);
    const paper = PAPERS.find((one) => one.id === asked) ?? PAPERS[0];
    const { document } = await checkDraft(this.#root, id, text, {
      vocabularies: readVocabularies(this.#root),
      today: this.#today(),
      whole: false,
    });
    const site = readSite(decodeFile("site.yaml", readFileSync(openInside(this.#root, "site.yaml"))));
    const picture = (name: string) =>
      `${base}documents/${encodeURIComponent(id)}/attachments/${encodeURIComponent(name)}`;
    const sets = document && site && paper ? planBoardSets(toSetSource(document, site, picture), paper) : [];
    const counts = new Map(sets.map((one) => [one.id, one.pages.length]));
    const choices = document ? listSheetChoices(document, counts) : [];
    return sheetsPage({
      id,
      title: this.#home.titleOf(id),
      isUnsaved,
      paper: paper?.id ?? "a4",
      sets,
      choices,
    });
  }

  phonePage(id: string): string {
    return phonePage(id, this.#home.titleOf(id));
  }

  turnPhoneOn(request: PhoneRequest): Promise<PhoneState> {
    const { id } = request;
    const title = this.#home.titleOf(id);
    const show: PhoneShow = {
      title,
      get: (steps) => this.#onPhone(id, title, steps),
      post: async (asked: IncomingMessage) => {
        const sent = parse(post, await readJson(asked, LARGEST_POST));
        if (sent.id !== id) throw new Refused(404, refusalWords.notFound);
        return this.#home.postings.post(sent);
      },
    };
    return this.phone.turnOn(request, show);
  }

  #onPhone(id: string, title: string, steps: readonly string[]): PageFile | undefined {
    const [first = "", second] = steps;
    if (steps.length === 1 && PHONE_FILES.test(first)) return this.#files.get(first);
    const canPost = !this.#home.isDraft(id);
    if (steps.length === 1 && first === "") {
      const { text, isUnsaved } = this.#drafts.newest(id);
      const document = parseText(text, id);
      return html(phoneTextPage({ title, text: previewOf(document, "./"), isUnsaved, canPost }));
    }
    if (steps.length === 2 && first === "post" && second === "" && canPost)
      return html(phonePostPage(id, title, this.#today()));
    // Pictures stand where the site has them: documents/ID/attachments/NAME.
    const [, folder, attachments, name = "", ...more] = steps;
    if (first !== "documents" || folder !== id || attachments !== "attachments" || more.length > 0) return undefined;
    return readPicture(this.#root, id, name);
  }
}
