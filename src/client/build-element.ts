type Child = Node | string;

/** Puts these in the place of all that is in an element. */
export function fillElement(element: Element, ...children: readonly Child[]): void {
  element.textContent = "";
  element.append(...children);
}

/**
 * An element with attributes and children. Texts stay texts: nothing that was typed or published becomes markup.
 *
 * @param attributes an `undefined` one is left out
 */
export function buildElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
