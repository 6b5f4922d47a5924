import type { Site } from "../model/site.ts";
import { printWords } from "../ui/print-words.ts";
import { telephone } from "./site-frame.ts";

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

/** Where site.yaml wants to be told of a mistake: by mail, which can say the place, else by telephone. */
export function mistakesTo({ guide, feedback }: Site): { mail: string } | { phone: string; href?: string } | undefined {
  const mail = feedback?.email ?? guide.email;
  if (mail) return { mail };
  const phone = feedback?.phone ?? guide.phone;
  const href = telephone(phone);
  return phone ? { phone, ...(href && { href }) } : undefined;
}
