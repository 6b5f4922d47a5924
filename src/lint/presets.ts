import type { Rule } from "./define-rule.ts";
import { personalBankCard } from "./rules/personal-bank-card.ts";
import { personalFileName } from "./rules/personal-file-name.ts";
import { personalIdNumber } from "./rules/personal-id-number.ts";
import { personalMobileNumber } from "./rules/personal-mobile-number.ts";
import { personalTableColumn } from "./rules/personal-table-column.ts";
import { personalTableCombination } from "./rules/personal-table-combination.ts";

/** Every rule, in the order in which they are run and listed. */
export const RULES: readonly Rule[] = [
  personalIdNumber,
  personalMobileNumber,
  personalBankCard,
  personalFileName,
  personalTableColumn,
  personalTableCombination,
];
