import { tryStorage } from "../try-storage.ts";

/** What is ticked is to be ticked anew, and a browser gives no file again. */
const UNKEPT = ["checkbox", "file"];

/**
 * Keeps in this browser what is typed in the fields of a small form until it is sent, and puts it in again when the page is
 * opened the next time.
 *
 * @param name of the form, among those of all pages
 * @param back is called where something was put in again
 * @returns forgets it, as it was sent
 */
export function keepFields(form: HTMLFormElement, name: string, back: () => void): () => void {
  const key = `fields:${name}`;
  const all = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  const fields = [...all].filter(({ type }) => !UNKEPT.includes(type));
  const given = fields.map(({ value }) => value);
  const kept = tryStorage(() => JSON.parse(localStorage.getItem(key) ?? "[]") as (string | null)[]) ?? [];
  for (const [index, field] of fields.entries()) field.value = kept[index] ?? field.value;
  if (fields.some(({ value }, index) => value !== given[index])) {
    form.dispatchEvent(new Event("input", { bubbles: true }));
    back();
  }
  form.addEventListener("input", () => {
    const typed = fields.map(({ value }, index) => (value === given[index] ? null : value));
    tryStorage(() => {
      localStorage.setItem(key, JSON.stringify(typed));
    });
  });
  return () =>
    tryStorage(() => {
      localStorage.removeItem(key);
    });
}
