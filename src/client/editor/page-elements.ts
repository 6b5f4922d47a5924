/** The element of the page with an id. The page and its script are made together, so that it is missing is a mistake of ours. */
export function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** Whether there is one. */
export function hasElement(id: string): boolean {
  return document.getElementById(id) !== null;
}
