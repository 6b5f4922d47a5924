import { buildElement } from "../build-element.ts";
import { editWords as words } from "../../ui/edit-words.ts";
import type { GitState, OpenDocument } from "../../editor/exchange.ts";
import type { Server } from "./ask-server.ts";
import { RefusedByServer } from "./ask-server.ts";
import { element } from "./page-elements.ts";

/** The part of the page that commits what was saved; it is there only while there is something to commit. */
export class CommitPanel {
  readonly #section = element("commit-section", HTMLElement);
  readonly #state = element("state", HTMLElement);
  readonly #words = element("commit-words", HTMLTextAreaElement);
  #git: GitState | undefined;

  constructor(server: Server, open: OpenDocument) {
    element("commit-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#commit(server, open);
    });
  }

  hide(): void {
    this.#section.hidden = true;
  }

  /** @param git what there is to commit; undefined for what there was before */
  show(git: GitState | undefined, errors = 0): void {
    this.#git = git ?? this.#git;
    const { uncommitted = [], missing = null } = this.#git ?? {};
    this.#section.hidden = missing !== null || uncommitted.length === 0;
    const files = uncommitted.map((file) => buildElement("li", {}, file));
    element("commit-files", HTMLElement).replaceChildren(...files);
    if (errors > 0) this.#state.textContent = `${words.saved}${words.fixBeforeCommit}`;
  }

  async #commit(server: Server, { id, version }: OpenDocument): Promise<void> {
    try {
      const { commit } = await server.commit({ id, version, words: this.#words.value });
      this.#words.value = "";
      this.show({ uncommitted: [], missing: null });
      this.#state.textContent = words.committed(commit);
    } catch (error) {
      if (!(error instanceof RefusedByServer)) throw error;
      this.#state.textContent = error.message;
    }
  }
}
