import { newPageWords as words } from "../../ui/new-page-words.ts";
import { RefusedByServer } from "./ask-server.ts";
import type { Server } from "./ask-server.ts";
import { element, hasElement } from "./page-elements.ts";

/** Lets the doubts of an import be ticked off; they are kept beside the draft. */
export function followDoubts(server: Server, id: string, tell: (sentence: string) => void): void {
  if (!hasElement("kept-doubts")) return;
  const list = element("kept-doubts", HTMLElement);
  list.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const item = target.closest("li");
    item?.classList.toggle("done", target.checked);
    const left = list.querySelectorAll("input:not(:checked)").length;
    element("kept-doubts-left", HTMLElement).textContent = words.doubtsLeft(list.childElementCount, left);
    server.ask("doubt", { id, number: Number(target.value), isDone: target.checked }).catch((error: unknown) => {
      if (!(error instanceof RefusedByServer)) throw error;
      tell(error.message);
    });
  });
}
