import type {
  AttachReply,
  AttachRequest,
  CreateReply,
  CreateRequest,
  ReadReply,
  ReadRequest,
} from "../editor/new-exchange.ts";
import { attach } from "./attach-replies.ts";
import { NewReplies } from "./new-replies.ts";

/** What the pages beside that of a document ask for. */
export class HomeReplies {
  readonly #root: string;
  readonly #new: NewReplies;

  /**
   * @param root absolute path of the content folder
   * @param today `YYYY-MM-DD`
   */
  constructor(root: string, today: () => string) {
    this.#root = root;
    this.#new = new NewReplies(root, today);
  }

  read(request: ReadRequest): ReadReply {
    return this.#new.read(request);
  }

  create(request: CreateRequest): CreateReply {
    return this.#new.create(request);
  }

  attach(request: AttachRequest): AttachReply {
    return attach(this.#root, request);
  }
}
