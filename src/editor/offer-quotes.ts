import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { OWN_WORDS, listTexts } from "../parse/prove-annotations.ts";
import type { FieldValue } from "./field-value.ts";
import { isList } from "./field-value.ts";
import type { FormOffer } from "./form-exchange.ts";
import { nearestStretch } from "./nearest-stretch.ts";

/**
 * Offers for the annotations whose words stand no more where they say: the nearest words of that place, or where that is gone
 * too, the place that has the nearest words.
 *
 * @param written annotations.yaml, right or not
 */
export function offerQuotes(written: FieldValue, document: OfficialDocument): FormOffer[] {
  if (typeof written === "string" || isList(written)) return [];
  const texts = listTexts(document);
  return Object.entries(written).flatMap(([name, entries]) =>
    (isList(entries) ? entries : []).flatMap((entry, index): FormOffer[] => {
      if (typeof entry === "string" || isList(entry)) return [];
      const values = mend(entry, texts);
      return Object.keys(values).length > 0 ? [{ steps: [name, index], values }] : [];
    }),
  );
}

type Texts = ReturnType<typeof listTexts>;

function mend(entry: Readonly<Record<string, FieldValue>>, texts: Texts): Record<string, string> {
  const { 位置: place = "", 原文: quote = "" } = entry;
  if (typeof place !== "string" || typeof quote !== "string" || quote === "") return {};
  const own = texts.get(place);
  if (own?.own.includes(withoutBlanks(quote)) === true) return mendWords(entry, own.around);
  const near = own && nearestStretch(own.own, withoutBlanks(quote));
  const found = own && near !== undefined ? { id: place, text: own, words: near } : findElsewhere(quote, texts);
  if (!found) return {};
  return {
    ...(found.id !== place && { 位置: found.id }),
    ...(found.words !== withoutBlanks(quote) && { 原文: found.words }),
    ...mendWords(entry, found.text.around),
  };
}

/** The other fields, which are words of the text too. */
function mendWords(entry: Readonly<Record<string, FieldValue>>, text: string): Record<string, string> {
  const words = Object.entries(entry).flatMap(([key, value]): [string, string][] => {
    const single = isList(value) && value.length === 1 ? value[0] : value;
    if (key === "原文" || OWN_WORDS.has(key) || typeof single !== "string" || text.includes(withoutBlanks(single)))
      return [];
    const near = nearestStretch(text, withoutBlanks(single));
    return near === undefined ? [] : [[key, near]];
  });
  return Object.fromEntries(words);
}

/** The innermost unit with the very words, else with the nearest ones. */
function findElsewhere(
  quote: string,
  texts: Texts,
): { id: string; text: { around: string }; words: string } | undefined {
  const plain = withoutBlanks(quote);
  const all = [...texts].reverse();
  const same = all.find(([, { own }]) => own.includes(plain));
  if (same) return { id: same[0], text: same[1], words: plain };
  for (const [id, text] of all) {
    const words = nearestStretch(text.own, plain);
    if (words !== undefined) return { id, text, words };
  }
  return undefined;
}
