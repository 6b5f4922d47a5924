/** Longest opening sentence, in characters, that still works as the title of its paragraph. */
const LONGEST_LEAD = 40;

/** In an address, a.cn/x?id=1, nothing ends. */
const SENTENCE = /^[^\n]*?(?:[。！？]|(?<!\w)[!?]|[!?](?!\w))/u;

/**
 * Cuts a run-in title from its paragraph: `动员部署阶段(6月上旬)。出台…` →
 * [`动员部署阶段(6月上旬)。`, `出台…`]. The lead is empty where the paragraph is
 * one sentence or opens with a long one.
 */
export function splitLead(value: string): { lead: string; rest: string } {
  const sentence = SENTENCE.exec(value)?.[0] ?? "";
  const rest = value.slice(sentence.length);
  if ([...sentence].length > LONGEST_LEAD || rest.trim() === "") return { lead: "", rest: value };
  return { lead: sentence, rest };
}

/** The first sentence of a text, the whole text where it has no full stop. Always the beginning, word for word. */
export function firstSentence(value: string): string {
  return SENTENCE.exec(value)?.[0] ?? value;
}
