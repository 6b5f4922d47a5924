/**
 * Marks, in the contents, the unit that is being read, opens the list where there is room, and
 * closes it after a choice on a narrow screen.
 */
export class ContentsList extends HTMLElement {
  private readonly visible = new Set<Element>();
  private links = new Map<string, HTMLAnchorElement>();

  connectedCallback(): void {
    const details = this.querySelector("details");
    if (!details) return;
    const wide = window.matchMedia("(min-width: 900px)");
    const fit = (): void => {
      details.open = wide.matches;
    };
    fit();
    wide.onchange = fit;
    this.addEventListener("click", (event) => {
      if (!wide.matches && (event.target as Element).closest("a")) details.open = false;
    });
    this.observe();
  }

  private observe(): void {
    const units: Element[] = [];
    this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]').forEach((link) => {
      const unit = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!unit) return;
      this.links.set(unit.id, link);
      units.push(unit);
    });
    // A line at a quarter of the window's height: what crosses it is being read.
    const observer = new IntersectionObserver((entries) => this.update(entries, units), {
      rootMargin: "-25% 0px -75% 0px",
    });
    units.forEach((unit) => observer.observe(unit));
  }

  private update(entries: IntersectionObserverEntry[], units: readonly Element[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.visible.add(target);
      else this.visible.delete(target);
    }
    // Units stand in the order of the text, an outer one before the units in it.
    const reading = units.filter((unit) => this.visible.has(unit)).pop();
    if (!reading) return;
    this.links.forEach((link, id) => {
      if (id === reading.id) this.mark(link);
      else link.removeAttribute("aria-current");
    });
  }

  private mark(link: HTMLAnchorElement): void {
    if (link.hasAttribute("aria-current")) return;
    link.setAttribute("aria-current", "true");
    // Whoever is choosing in the list must not have it moved away.
    if (this.contains(document.activeElement)) return;
    const top = link.offsetTop - this.offsetTop;
    const hidden = top < this.scrollTop || top + link.offsetHeight > this.scrollTop + this.clientHeight;
    if (hidden) this.scrollTop = top - this.clientHeight / 2;
  }
}
