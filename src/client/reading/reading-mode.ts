import { tryStorage } from "../try-storage.ts";

const KEY = "reading-mode";

/** Switches between the usual page and 长辈版. What is chosen stays on this device; it is sent nowhere. */
export class ReadingMode extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.show();
    this.addEventListener("click", () => {
      const isElder = !this.isElder;
      if (isElder) document.documentElement.dataset["readingMode"] = "elder";
      else delete document.documentElement.dataset["readingMode"];
      // Where storage is forbidden it holds for this page.
      tryStorage(() => {
        if (isElder) localStorage.setItem(KEY, "elder");
        else localStorage.removeItem(KEY);
      });
      this.show();
    });
  }

  private get isElder(): boolean {
    return document.documentElement.dataset["readingMode"] === "elder";
  }

  private show(): void {
    const button = this.querySelector("button");
    if (button) button.textContent = this.getAttribute(this.isElder ? "data-usual" : "data-elder");
  }
}
