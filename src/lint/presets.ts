import type { Rule } from "./define-rule.ts";

/** Every rule, in the order in which they are run and listed. */
export const RULES: readonly Rule[] = [];
