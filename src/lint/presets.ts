import type { Rule } from "./define-rule.ts";
import { attachmentKind } from "./rules/attachment-kind.ts";
import { attachmentMissing } from "./rules/attachment-missing.ts";
import { attachmentName } from "./rules/attachment-name.ts";
import { attachmentUnused } from "./rules/attachment-unused.ts";
import { brokenNumber } from "./rules/broken-number.ts";
import { brokenTable } from "./rules/broken-table.ts";
import { duplicateId } from "./rules/duplicate-id.ts";
import { emptyDocument } from "./rules/empty-document.ts";
import { emptyItem } from "./rules/empty-item.ts";
import { emptyProblem } from "./rules/empty-problem.ts";
import { folderName } from "./rules/folder-name.ts";
import { imageAlt } from "./rules/image-alt.ts";
import { image } from "./rules/image.ts";
import { levelOrder } from "./rules/level-order.ts";
import { lineBreak } from "./rules/line-break.ts";
import { lookAlike } from "./rules/look-alike.ts";
import { measureRepeated } from "./rules/measure-repeated.ts";
import { mergeMark } from "./rules/merge-mark.ts";
import { numberWidth } from "./rules/number-width.ts";
import { itemNumber, measureNumber, problemNumber, sectionNumber } from "./rules/number-order.ts";
import { personalBankCard } from "./rules/personal-bank-card.ts";
import { personalFileName } from "./rules/personal-file-name.ts";
import { personalIdNumber } from "./rules/personal-id-number.ts";
import { personalMobileNumber } from "./rules/personal-mobile-number.ts";
import { personalProseCombination } from "./rules/personal-prose-combination.ts";
import { personalTableColumn } from "./rules/personal-table-column.ts";
import { personalTableCombination } from "./rules/personal-table-combination.ts";
import { problemMeasures } from "./rules/problem-measures.ts";
import { problemTable } from "./rules/problem-table.ts";
import { publishedBeforeFormed } from "./rules/published-before-formed.ts";
import { publishedLater } from "./rules/published-later.ts";
import { publishingMark } from "./rules/publishing-mark.ts";
import { rawHtml } from "./rules/raw-html.ts";
import { timeLimit } from "./rules/time-limit.ts";
import { titleInText } from "./rules/title-in-text.ts";
import { unfinished } from "./rules/unfinished.ts";
import { unknownLevel } from "./rules/unknown-level.ts";
import { unseenSign } from "./rules/unseen-sign.ts";
import { vocabulary } from "./rules/vocabulary.ts";
import { realDate } from "./rules/real-date.ts";
import { weekday } from "./rules/weekday.ts";
import { phaseBeforeFormed } from "./rules/phase-before-formed.ts";
import { formedDateInText } from "./rules/formed-date-in-text.ts";
import { documentNumberForm } from "./rules/document-number-form.ts";
import { pairedMarks } from "./rules/paired-marks.ts";
import { mixedBrackets } from "./rules/mixed-brackets.ts";
import { nestedTitleMarks } from "./rules/nested-title-marks.ts";
import { citedTitle } from "./rules/cited-title.ts";
import { disclosureCompleteness } from "./rules/disclosure-completeness.ts";
import { countedProblems } from "./rules/counted-problems.ts";
import { countedList } from "./rules/counted-list.ts";
import { countedNames } from "./rules/counted-names.ts";
import { doubledWords } from "./rules/doubled-words.ts";
import { wrongWord } from "./rules/wrong-word.ts";
import { blankInWord } from "./rules/blank-in-word.ts";
import { mixedPunctuation } from "./rules/mixed-punctuation.ts";
import { typewriterMarks } from "./rules/typewriter-marks.ts";
import { doubledParagraph } from "./rules/doubled-paragraph.ts";
import { missingStop } from "./rules/missing-stop.ts";
import { adverbialDe } from "./rules/adverbial-de.ts";

/** Rules about how a document is built: its structure, 公开信息, files, personal data, dates and pairs of marks. */
export const STRUCTURE_RULES: readonly Rule[] = [
  emptyDocument,
  unseenSign,
  rawHtml,
  brokenTable,
  mergeMark,
  unknownLevel,
  emptyItem,
  emptyProblem,
  problemMeasures,
  problemTable,
  sectionNumber,
  problemNumber,
  measureNumber,
  measureRepeated,
  itemNumber,
  brokenNumber,
  levelOrder,
  numberWidth,
  lookAlike,
  lineBreak,
  folderName,
  duplicateId,
  vocabulary,
  publishedBeforeFormed,
  publishedLater,
  timeLimit,
  titleInText,
  image,
  imageAlt,
  attachmentMissing,
  attachmentName,
  attachmentKind,
  attachmentUnused,
  publishingMark,
  unfinished,
  personalIdNumber,
  personalMobileNumber,
  personalBankCard,
  personalFileName,
  personalTableColumn,
  personalTableCombination,
  personalProseCombination,
  realDate,
  weekday,
  phaseBeforeFormed,
  formedDateInText,
  documentNumberForm,
  pairedMarks,
  mixedBrackets,
  nestedTitleMarks,
  citedTitle,
  disclosureCompleteness,
];

/** Rules about what the sentences of a document say, and how they are written. */
export const PROSE_RULES: readonly Rule[] = [
  countedProblems,
  countedList,
  countedNames,
  doubledWords,
  wrongWord,
  blankInWord,
  mixedPunctuation,
  typewriterMarks,
  doubledParagraph,
  missingStop,
  adverbialDe,
];

/** Every rule, in the order in which they are run. */
export const RULES: readonly Rule[] = [...STRUCTURE_RULES, ...PROSE_RULES];
