import { editWords as words } from "../../ui/edit-words.ts";
import type {
  CheckReply,
  CheckRequest,
  CommitReply,
  CommitRequest,
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

  commit(request: CommitRequest): Promise<CommitReply> {
    return this.#ask("commit", request);
  }

  async #ask<T>(kind: string, request: unknown): Promise<T> {
    let response: Response;
    try {
      response = await fetch(`/${this.#token}/${kind}`, {
        method: "POST",
        headers: { "content-type": "application/json", [TOKEN_HEADER]: this.#token },
        body: JSON.stringify(request),
      });
    } catch {
      throw new RefusedByServer(words.lost, false);
    }
    if (response.ok) return (await response.json()) as T;
    const { message } = (await response.json().catch(() => ({ message: words.lost }))) as Refusal;
    throw new RefusedByServer(message, response.status === 409);
  }
}
