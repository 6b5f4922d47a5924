import { addressOf, copyText } from "./clipboard.ts";

/** A bar at the foot of the window for the unit whose number was chosen. Esc closes it and goes back to the number. */
export class UnitActions extends HTMLElement {
  private chosen: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a.permalink");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(link);
    });
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("button[data-do]");
      if (button) void this.act(button.dataset["do"] ?? "");
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.chosen) this.close();
    });
  }

  private get bar(): HTMLElement | null {
    return this.querySelector(".bar");
  }

  private get citation(): string {
    return this.querySelector(".citation")?.textContent ?? "";
  }

  private open(link: HTMLAnchorElement): void {
    this.mark(false);
    this.chosen = link;
    this.mark(true);
    history.replaceState(history.state, "", link.hash);
    const title = link.closest<HTMLElement>("[data-cite-title]")?.dataset["citeTitle"] ?? "";
    this.setText(".citation", title + (link.dataset["cite"] ?? ""));
    this.setText(".status", "");
    this.showOwnPage(link.dataset["page"]);
    this.addressMistake();
    if (!this.bar) return;
    this.bar.hidden = false;
    this.bar.focus();
  }

  private close(): void {
    this.mark(false);
    if (this.bar) this.bar.hidden = true;
    this.chosen?.focus();
    this.chosen = undefined;
  }

  private async act(action: string): Promise<void> {
    if (action === "close") {
      this.close();
      return;
    }
    const address = addressOf(this.chosen?.hash);
    const copied = await copyText(action === "link" ? address : `${this.citation}，${address}`);
    this.setText(".status", (copied ? this.dataset["copied"] : this.dataset["failed"]) ?? "");
  }

  private showOwnPage(address: string | undefined): void {
    const link = this.querySelector<HTMLAnchorElement>(".own-page");
    if (!link) return;
    link.hidden = address === undefined;
    if (address !== undefined) link.href = address;
  }

  /** A mail about a mistake says which clause it is about, and where that stands. */
  private addressMistake(): void {
    const link = this.querySelector<HTMLAnchorElement>(".mistake[data-subject]");
    if (!link) return;
    const subject = encodeURIComponent(`${link.dataset["subject"] ?? ""}：${this.citation}`);
    const body = encodeURIComponent(`${this.citation}\n${addressOf(this.chosen?.hash)}\n\n`);
    link.href = `${link.href.replace(/\?.*$/u, "")}?subject=${subject}&body=${body}`;
  }

  /** `:target` does not follow history.replaceState, so the chosen unit gets a class. */
  private mark(on: boolean): void {
    const hash = this.chosen?.hash.slice(1);
    if (hash) document.getElementById(decodeURIComponent(hash))?.classList.toggle("is-marked", on);
  }

  private setText(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}
