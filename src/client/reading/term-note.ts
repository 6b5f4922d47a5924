/** Shows the explanation of a term at the foot of the window. Esc closes it and goes back to the term. */
export class TermNote extends HTMLElement {
  private chosen: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    document.addEventListener("click", (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a.term");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open(link);
    });
    this.addEventListener("click", (event) => {
      if ((event.target as Element).closest("button")) this.close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.chosen) this.close();
    });
  }

  private open(link: HTMLAnchorElement): void {
    const bar = this.querySelector<HTMLElement>(".bar");
    const more = this.querySelector<HTMLAnchorElement>("a");
    if (!bar || !more) return;
    this.chosen = link;
    this.setText(".term-name", link.textContent);
    this.setText(".explanation", link.dataset["explanation"] ?? "");
    more.href = link.href;
    bar.hidden = false;
    bar.focus();
  }

  private close(): void {
    const bar = this.querySelector<HTMLElement>(".bar");
    if (bar) bar.hidden = true;
    this.chosen?.focus();
    this.chosen = undefined;
  }

  private setText(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}
