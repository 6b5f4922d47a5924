/** Why an input cannot become a document, and what to do instead. */
export interface Refusal {
  reason: string;
  fix: string;
}
