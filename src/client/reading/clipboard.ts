/**
 * Copies text. County sites are often served without HTTPS, where
 * `navigator.clipboard` does not exist; then a selected text area does it.
 *
 * @returns whether it worked
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  area.readOnly = true;
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** The address of this page, or of a unit on it, without a query. */
export function addressOf(hash = ""): string {
  return location.origin + location.pathname + hash;
}
