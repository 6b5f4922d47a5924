/** Goes to the search box when `/` is typed outside a field: to the one in the text where the page has it. */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const box = document.querySelector<HTMLInputElement>("main input[type=search]") ?? this.querySelector("input");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}
