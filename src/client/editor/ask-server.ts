import { editWords as words } from "../../ui/edit-words.ts";
import type {
  AcknowledgeReply,
  AcknowledgeRequest,
  CheckReply,
  CheckRequest,
  CommitReply,
  CommitRequest,
  DropRequest,
  KeepRequest,
  PasteReply,
  PasteRequest,
  Refusal,
  SaveReply,
  SaveRequest,
} from "../../editor/exchange.ts";
import { TOKEN_HEADER } from "../../editor/exchange.ts";

/** What the server would not do; the message is for the editor. */
export class RefusedByServer extends Error {
  /** The file on disk is another one by now. */
  readonly isConflict: boolean;

  constructor(message: string, isConflict: boolean) {
    super(message);
    this.isConflict = isConflict;
  }
}

/** The server of this page. */
export class Server {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  check(request: CheckRequest): Promise<CheckReply> {
    return this.#ask("check", request);
  }

  save(request: SaveRequest): Promise<SaveReply> {
    return this.#ask("save", request);
  }

  acknowledge(request: AcknowledgeRequest): Promise<AcknowledgeReply> {
    return this.#ask("acknowledge", request);
  }

  async keep(request: KeepRequest): Promise<void> {
    await this.#ask("keep", request);
  }

  async drop(request: DropRequest): Promise<void> {
    await this.#ask("drop", request);
  }

  paste(request: PasteRequest): Promise<PasteReply> {
    return this.#ask("paste", request);
  }

  commit(request: CommitRequest): Promise<CommitReply> {
    return this.#ask("commit", request);
  }

  /** What only one page asks. */
  ask<T>(kind: string, request: unknown): Promise<T> {
    return this.#ask(kind, request);
  }

  async #ask<T>(kind: string, request: unknown): Promise<T> {
    const { response, reply } = await this.#send(kind, JSON.stringify(request)).catch(() => {
      throw new RefusedByServer(words.lost, false);
    });
    if (response.ok) return reply as T;
    throw new RefusedByServer((reply as Refusal).message, response.status === 409);
  }

  /** Throws where no whole reply comes, or one that is no JSON: then it is not this server that answers. */
  async #send(kind: string, body: string): Promise<{ response: Response; reply: unknown }> {
    const headers = { "content-type": "application/json", [TOKEN_HEADER]: this.#token };
    const response = await fetch(`/${this.#token}/${kind}`, { method: "POST", headers, body });
    return { response, reply: await response.json() };
  }
}
