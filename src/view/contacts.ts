import type { Site } from "../model/site.ts";
import { printWords } from "../ui/print-words.ts";

/** Whom site.yaml states to be asked, line by line; what it does not state is left out. */
export function listContacts({ guide, feedback }: Site): { label: string; value: string }[] {
  const { office, phone = feedback?.phone, address, hours } = guide;
  const words = printWords.brief;
  const lines: [label: string, value: string | undefined][] = [
    [words.office, office],
    [words.phone, phone],
    [words.address, address],
    [words.hours, hours],
  ];
  return lines.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [{ label, value }]));
}
