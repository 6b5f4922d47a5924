/** Characters of a question in an address: servers refuse addresses that are very long. */
const LONGEST = 500;

/** A question as it goes into an address. */
export function askedInAddress(typed: string): string {
  return [...typed.trim()].slice(0, LONGEST).join("");
}

/** A question as sentences say it. */
export function askedInSentence(typed: string): string {
  const characters = [...typed.trim()];
  return characters.length > 24 ? `${characters.slice(0, 24).join("")}…` : characters.join("");
}
