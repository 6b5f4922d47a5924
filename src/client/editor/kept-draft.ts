import { tryStorage } from "../try-storage.ts";
import { element } from "./page-elements.ts";

/**
 * Keeps what was typed through a reload of the page, and shows it where the file says something else. In a browser that
 * stores nothing the page itself still has what was typed.
 */
export class KeptDraft {
  readonly #key: string;

  constructor(id: string) {
    this.#key = `draft:${id}`;
  }

  keep(text: string): void {
    tryStorage(() => {
      sessionStorage.setItem(this.#key, text);
    });
  }

  forget(): void {
    tryStorage(() => {
      sessionStorage.removeItem(this.#key);
    });
  }

  /** @param saved what the file says now */
  show(saved: string): void {
    const text = tryStorage(() => sessionStorage.getItem(this.#key)) ?? saved;
    if (text === saved) {
      this.forget();
      return;
    }
    const panel = element("kept", HTMLElement);
    element("kept-text", HTMLTextAreaElement).value = text;
    panel.hidden = false;
    element("discard", HTMLButtonElement).addEventListener("click", () => {
      panel.hidden = true;
      this.forget();
      element("text", HTMLTextAreaElement).focus();
    });
  }
}
