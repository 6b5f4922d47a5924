import { randomBytes } from "node:crypto";
import type { OpenDrafts } from "../editor/exchange.ts";
import type { FormFile, FormKeepRequest } from "../editor/form-exchange.ts";
import { merge, offer } from "./draft-replies.ts";
import { DraftStore } from "./draft-store.ts";

/** What was typed in a form and not saved, as the file that it would be; kept beside the drafts of documents. */
export class FormDrafts {
  readonly #store: DraftStore;

  /** @param root absolute path of the content folder */
  constructor(root: string) {
    this.#store = new DraftStore(root);
  }

  /** @param text the file as it would be @param now as it stands on disk @returns once it is on the disk */
  keep(request: FormKeepRequest, text: string, now: string): Record<string, never> {
    this.#store.keep(nameOf(request), request.session, request.text, text);
    if (text === now) this.drop(request, request.session);
    return {};
  }

  drop(file: FormFile, session: string): Record<string, never> {
    this.#store.settle(nameOf(file), session);
    return {};
  }

  /** @param asked the page whose draft is gone on with */
  open(file: FormFile, now: string, asked: string | null): OpenDrafts {
    const pending = this.#store.pending(nameOf(file)).filter(({ text }) => text !== now);
    const taken = pending.find(({ session }) => session === asked);
    const offers = pending.filter((one) => one !== taken).map((one) => offer(one, now));
    const session = taken?.session ?? randomBytes(6).toString("hex");
    return {
      session,
      resumed: null,
      conflict: null,
      isGone: false,
      ...(taken && merge(taken, now)),
      offers,
      history: [],
    };
  }
}

/** Under which name a store keeps it; no document is called so. */
export function nameOf({ name, of }: FormFile): string {
  return `form-${name}-${of}`;
}
