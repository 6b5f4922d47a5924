import type { Rule } from "../define-rule.ts";
import { personalBankCard } from "../rules/personal-bank-card.ts";
import { personalIdNumber } from "../rules/personal-id-number.ts";
import { personalMobileNumber } from "../rules/personal-mobile-number.ts";
import type { PersonalKind } from "./mask.ts";

/** The rule that speaks of a kind, in a document and in the files beside it. */
export const KIND_RULES: Readonly<Record<PersonalKind, Rule>> = {
  id: personalIdNumber,
  "id-typo": personalIdNumber,
  "old-id": personalIdNumber,
  disability: personalIdNumber,
  certificate: personalIdNumber,
  "thin-id": personalIdNumber,
  "thin-mobile": personalMobileNumber,
  "thin-card": personalBankCard,
  mobile: personalMobileNumber,
  "bank-card": personalBankCard,
};
