import type { DocumentFacts } from "../editor/document-state.ts";
import { listPage } from "../editor/list-page.ts";
import { managePage } from "../editor/manage-page.ts";
import type {
  AttachReply,
  AttachRequest,
  CountsReply,
  CreateReply,
  CreateRequest,
  DoubtRequest,
  MoveRequest,
  ReadReply,
  ReadRequest,
  RemoveRequest,
  RenameRequest,
} from "../editor/new-exchange.ts";
import type { PhoneState } from "../editor/phone-exchange.ts";
import { homeWords } from "../ui/home-words.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { attach } from "./attach-replies.ts";
import type { ConfirmReplies } from "./confirm-replies.ts";
import { checkAll, checkDraft, readVocabularies } from "./check-draft.ts";
import { listAttachments, readText } from "./content-files.ts";
import { countDoubts, markDoubt } from "./doubts.ts";
import { DocumentList } from "./document-list.ts";
import { move, remove, rename } from "./manage-replies.ts";
import { NewReplies } from "./new-replies.ts";
import { PostingReplies } from "./posting-replies.ts";
import { tellElsewhere } from "./tell-elsewhere.ts";
import { Refused } from "./refused.ts";
import { ReviewReplies } from "./review-replies.ts";

/** What the pages beside that of a document ask for. */
export class HomeReplies {
  readonly #root: string;
  readonly #today: () => string;
  readonly #new: NewReplies;
  readonly #list: DocumentList;
  readonly review: ReviewReplies;
  readonly postings: PostingReplies;
  readonly #confirm: ConfirmReplies;
  #counting: Promise<CountsReply> | undefined;

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   * @param confirm knows what waits to be confirmed
   */
  constructor(root: string, today: () => string, confirm: ConfirmReplies) {
    this.#root = root;
    this.#today = today;
    this.#confirm = confirm;
    this.#new = new NewReplies(root, today);
    this.#list = new DocumentList(root);
    this.review = new ReviewReplies(root, today, (id) => this.#find(id));
    this.postings = new PostingReplies(root, today, (id) => this.#find(id));
  }

  /**
   * @param done what was published by itself today
   * @param phone what can be seen on phones
   */
  list(done: readonly string[], phone?: PhoneState): string {
    return listPage(this.#list.all(), this.#today(), { done, phone });
  }

  facts(): DocumentFacts[] {
    return this.#list.all();
  }

  /** What the list knows of a document. */
  factsOf(id: string): DocumentFacts {
    return this.#find(id);
  }

  managePage(id: string): string {
    const facts = this.#find(id);
    return managePage(facts, [...listAttachments(this.#root, id)].sort(), this.#today());
  }

  /** What a check of everything says; two pages that ask at once share one. */
  counts(): Promise<CountsReply> {
    return (this.#counting ??= this.#count().finally(() => {
      this.#counting = undefined;
    }));
  }

  async #count(): Promise<CountsReply> {
    const { of, elsewhere, texts } = await checkAll(this.#root, this.#today());
    const documents = this.#list.all().flatMap(({ id, shelf }): [string, CountsReply["documents"][string]][] => {
      const { errors, notices } = of(id);
      return shelf === "drafts" ? [] : [[id, { errors, notices }]];
    });
    return {
      documents: Object.fromEntries(documents),
      elsewhere: tellElsewhere(this.#root, elsewhere),
      waiting: await this.#confirm.waiting(texts),
    };
  }

  read(request: ReadRequest): ReadReply {
    return this.#new.read(request);
  }

  create(request: CreateRequest): CreateReply {
    return this.#new.create(request);
  }

  doubt({ id, number, isDone }: DoubtRequest): { id: string } {
    this.#find(id);
    markDoubt(this.#root, id, number, isDone);
    return { id };
  }

  attach(request: AttachRequest): AttachReply {
    return attach(this.#root, request);
  }

  rename({ id, name }: RenameRequest): CreateReply {
    return rename(this.#root, this.#find(id), name);
  }

  /** What has errors would stop the next build. */
  async move({ id, shelf }: MoveRequest): Promise<CreateReply> {
    const facts = this.#find(id);
    if (facts.shelf === shelf) return { id };
    if (shelf === "documents") {
      const day = facts.publishedOn.slice(0, 10);
      if (day > this.#today()) throw new Refused(409, homeWords.waits(day));
      const left = countDoubts(this.#root, id);
      if (left > 0) throw new Refused(409, homeWords.hasDoubts(left));
      const how = { vocabularies: readVocabularies(this.#root), today: this.#today(), whole: true };
      const { errors } = await checkDraft(this.#root, id, readText(this.#root, id).text, how);
      if (errors > 0) throw new Refused(409, homeWords.hasErrors(errors));
    }
    return move(this.#root, facts, shelf);
  }

  remove({ id }: RemoveRequest): CreateReply {
    return remove(this.#root, this.#find(id));
  }

  titleOf(id: string): string {
    return this.#find(id).title;
  }

  isDraft(id: string): boolean {
    return this.#find(id).shelf === "drafts";
  }

  #find(id: string): DocumentFacts {
    const facts = this.#list.find(id);
    if (!facts) throw new Refused(404, refusalWords.noDocument(id));
    return facts;
  }
}
