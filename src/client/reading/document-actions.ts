import { addressOf, copyText } from "./clipboard.ts";

/** Shows the buttons that need JavaScript, and does what they say. */
export class DocumentActions extends HTMLElement {
  connectedCallback(): void {
    this.querySelectorAll<HTMLElement>(".buttons").forEach((buttons) => (buttons.hidden = false));
    this.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("button")?.dataset["do"] ?? "";
      // 朗读 stands among them and minds its own buttons.
      if (["print", "link", "cite"].includes(action)) void this.act(action);
    });
  }

  private async act(action: string): Promise<void> {
    if (action === "print") {
      window.print();
      return;
    }
    const citation = this.querySelector(".citation")?.textContent.trim() ?? "";
    const copied = await copyText(action === "link" ? addressOf() : `${citation}，${addressOf()}`);
    const status = this.querySelector(".status");
    if (status) status.textContent = (copied ? this.dataset["copied"] : this.dataset["failed"]) ?? "";
  }
}
