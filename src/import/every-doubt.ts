import type { DeclaredMessage } from "../parse/declare-message.ts";
import { AUTO_NUMBER } from "./docx/body-content.ts";
import { OBJECT, PICTURE } from "./docx/drawn-content.ts";
import { DATE_FIELD, FIELD, FORMULA, PLACEHOLDER, RUBY } from "./docx/run-content.ts";
import { CAPITALS, RAISED, STRUCK, WHITE } from "./docx/meaningful-looks.ts";
import { COMMENT, NOTE } from "./docx/note-references.ts";
import { SYMBOL } from "./docx/shown-words.ts";
import { TEXT_BOX } from "./docx/text-boxes.ts";
import { NESTED_TABLE } from "./docx/word-tables.ts";
import { DATES, DATE_DIFFERS, NO_DATE, NUMBER_DIFFERS } from "./fields/dating.ts";
import { DATE, FIELD_TWICE } from "./fields/fields.ts";
import { IMPORT_INPUT, IMPORT_PROOF } from "./import-document.ts";
import { JOINED, NO_STOP, SPLIT } from "./paragraphs/breaks.ts";
import {
  ATTACHMENT,
  CHARACTER,
  DATE_UNLABELLED,
  LEFT_OUT,
  LEFT_OVER,
  NUMBERING_JUMP,
  ORDERED_LIST,
  PAGE_NUMBER,
  SECRET,
} from "./proof/suspicions.ts";
import { FRAME_INSIDE, REGION_GUESS } from "./region/region.ts";
import { MERGED_CELLS } from "./tables/tables.ts";
import { TITLE_DIFFERS, TITLE_GUESS } from "./title/titles.ts";

/**
 * Everything that `npm run import` can tell of an input, in the order in which editors are shown it: why nothing is
 * written, then what to look at in the draft.
 */
export const DOUBTS: readonly DeclaredMessage[] = [
  IMPORT_INPUT,
  IMPORT_PROOF,
  SECRET,
  TITLE_GUESS,
  TITLE_DIFFERS,
  REGION_GUESS,
  FRAME_INSIDE,
  LEFT_OUT,
  LEFT_OVER,
  FIELD_TWICE,
  DATE,
  DATE_UNLABELLED,
  NO_DATE,
  DATES,
  DATE_DIFFERS,
  NUMBER_DIFFERS,
  JOINED,
  SPLIT,
  NO_STOP,
  NUMBERING_JUMP,
  PAGE_NUMBER,
  ORDERED_LIST,
  AUTO_NUMBER,
  CHARACTER,
  SYMBOL,
  RAISED,
  CAPITALS,
  RUBY,
  FORMULA,
  STRUCK,
  WHITE,
  MERGED_CELLS,
  NESTED_TABLE,
  PICTURE,
  OBJECT,
  ATTACHMENT,
  TEXT_BOX,
  NOTE,
  COMMENT,
  PLACEHOLDER,
  DATE_FIELD,
  FIELD,
];
