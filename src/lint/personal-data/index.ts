/** What is needed to look for personal numbers in any text; nothing here knows a site or a file. */
export { hasIdShape, idCheckCharacter, isCreditCode, isIdChecked, isLuhn, isOldIdNumber } from "./checksums.ts";
export type { PersonalDatum } from "./find.ts";
export { findPersonalData } from "./find.ts";
export type { PersonalKind } from "./mask.ts";
export { maskName, maskNumber } from "./mask.ts";
