/**
 * The keys of the search page: ↓ from the box to the first result, ↓ and ↑ from result to result, Esc back to the box.
 * Enter follows a link by itself.
 */
export function listenToKeys(page: HTMLElement, box: HTMLInputElement, results: HTMLElement): void {
  page.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const inBox = event.target === box;
    const stops = stopsIn(results);
    const at = stops.findIndex((stop) => stop === event.target);
    if (!inBox && at < 0) return;
    const next = wayOf(event.key, inBox, at);
    if (next === undefined) return;
    const stop = next < 0 ? box : stops[next];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
    if (stop === box) box.select();
  });
}

/** Number of the result to go to, -1 for the box, undefined where the key means nothing here. */
function wayOf(key: string, inBox: boolean, at: number): number | undefined {
  if (key === "ArrowDown") return inBox ? 0 : at + 1;
  if (inBox) return undefined;
  if (key === "ArrowUp") return at - 1;
  return key === "Escape" ? -1 : undefined;
}

/** Links and buttons of the results that can be seen. */
function stopsIn(results: HTMLElement): HTMLElement[] {
  const all = [...results.querySelectorAll<HTMLElement>("a:not(.print-link), summary")];
  return all.filter((one) => one.getClientRects().length > 0);
}
