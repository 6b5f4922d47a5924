import type { DeclaredMessage } from "../parse/declare-message.ts";
import { MERGED_CELLS } from "./body/lay-out-table.ts";
import { REPEATED_HEAD } from "./body/repeated-heads.ts";
import { AUTO_NUMBER } from "./docx/body-content.ts";
import { DATE_FIELD, FIELD } from "./docx/field-marks.ts";
import { FILL_LINE } from "./docx/fill-lines.ts";
import { CAPITALS, WHITE } from "./docx/meaningful-looks.ts";
import { COMMENT, NOTE } from "./docx/note-references.ts";
import { FORMULA } from "./docx/formulas.ts";
import { PLACEHOLDER } from "./docx/form-fields.ts";
import { RUBY } from "./docx/run-content.ts";
import { SYMBOL } from "./docx/shown-words.ts";
import { TEXT_BOX } from "./docx/text-boxes.ts";
import { BLANK_TABLE } from "./docx/word-tables.ts";
import { DATES, DATE_DIFFERS, NO_DATE } from "./fields/printed-fields.ts";
import { NUMBER_DIFFERS } from "./fields/printed-number.ts";
import { DATE, FIELD_TWICE } from "./fields/stated-fields.ts";
import { IMPORT_INPUT, IMPORT_PROOF } from "./import-document.ts";
import { ATTACHMENT, OBJECT, ORDERED_LIST, PICTURE, RAISED, STRUCK } from "./input/beyond-words.ts";
import { JOINED, NO_STOP, SPLIT } from "./paragraphs/break-doubts.ts";
import { DATE_UNLABELLED, LEFT_OUT, LEFT_OVER } from "./proof/left-out.ts";
import { NUMBERING_JUMP } from "./proof/numbering-jumps.ts";
import { CHARACTER, LOOK_ALIKE } from "./proof/suspicious-characters.ts";
import { PAPER_MARK, UNFINISHED } from "./proof/tell-marks.ts";
import { PAGE_NUMBER } from "./proof/tell-suspicions.ts";
import { COLUMNS } from "./region/column-tables.ts";
import { REGION_GUESS } from "./region/guessed-text.ts";
import { FRAME_INSIDE } from "./region/text-end.ts";
import { NESTED_TABLE } from "./region/text-tables.ts";
import { TITLE_DIFFERS, TITLE_GUESS } from "./title/find-title.ts";

/**
 * Everything that `npm run import` can tell of an input, in the order in which editors are shown it: why nothing is
 * written, then what to look at in the draft.
 */
export const DOUBTS: readonly DeclaredMessage[] = [
  IMPORT_INPUT,
  IMPORT_PROOF,
  PAPER_MARK,
  UNFINISHED,
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
  LOOK_ALIKE,
  SYMBOL,
  RAISED,
  CAPITALS,
  RUBY,
  FORMULA,
  STRUCK,
  WHITE,
  COLUMNS,
  MERGED_CELLS,
  REPEATED_HEAD,
  NESTED_TABLE,
  BLANK_TABLE,
  PICTURE,
  OBJECT,
  ATTACHMENT,
  TEXT_BOX,
  NOTE,
  COMMENT,
  PLACEHOLDER,
  FILL_LINE,
  DATE_FIELD,
  FIELD,
];
