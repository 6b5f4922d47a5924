import type { OpenDocument } from "../../editor/exchange.ts";
import type { Server } from "./ask-server.ts";
import { RefusedByServer } from "./ask-server.ts";
import { element, hasElement } from "./page-elements.ts";
import { showChanges } from "./show-changes.ts";

/** What the page does with what was typed before. */
interface FormerTargets {
  server: Pick<Server, "drop">;
  /** Keeps a whole text as the draft of this page, and goes on with it. */
  goOnWith: (source: string) => Promise<void>;
  /** Leaves for another text; what is typed here is kept first. */
  leaveFor: (address: string) => Promise<void>;
  tell: (sentence: string) => void;
}

/** Lets one go on with what was typed before, look at it, give it up, and choose where two changed the same place. */
export function followFormerDrafts({ id, drafts }: Pick<OpenDocument, "id" | "drafts">, targets: FormerTargets): void {
  const { server, goOnWith, leaveFor, tell } = targets;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-resume]"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      void leaveFor(link.href);
    });
  for (const { session, changes } of drafts.offers) {
    const item = document.querySelector(`[data-session="${session}"]`);
    item?.querySelector("details")?.addEventListener(
      "toggle",
      () => {
        const body = item.querySelector("tbody");
        if (body) showChanges(changes, body);
      },
      { once: true },
    );
    item?.querySelector("[data-drop]")?.addEventListener("click", () => {
      void server.drop({ id, session }).then(
        () => {
          item.remove();
          const panel = element("offers", HTMLElement);
          panel.hidden = panel.querySelector("li") === null;
          element("state", HTMLElement).focus();
        },
        (error: unknown) => {
          if (!(error instanceof RefusedByServer)) throw error;
          tell(error.message);
        },
      );
    });
  }
  if (!drafts.conflict || !hasElement("choices")) return;
  const { pieces } = drafts.conflict;
  const form = element("choices", HTMLFormElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...form.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
    let at = 0;
    const lines = pieces.flatMap((piece) => {
      if ("lines" in piece) return piece.lines;
      const value = chosen[at++];
      return [...(value === "theirs" ? [] : piece.mine), ...(value === "mine" ? [] : piece.theirs)];
    });
    void goOnWith(lines.join("\n"));
  });
}
