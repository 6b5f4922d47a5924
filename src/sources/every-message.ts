import { ACKNOWLEDGEMENT } from "../lint/acknowledgements.ts";
import { ATTACHMENT_UNREAD, ATTACHMENT_UNSEARCHED, PHOTO_LOCATION } from "../lint/attachment-messages.ts";
import { DECISION } from "../lint/decisions.ts";
import { PICTURE_UNREADABLE } from "../lint/picture-messages.ts";
import { BACKDATED, PUBLISHED_ADDRESS, PUBLISHED_TEXT } from "../permanence/check-permanence.ts";
import { PERSONAL_DATA_WAIVER } from "../lint/personal-data-waivers.ts";
import { REVIEW, UNREVIEWED } from "../lint/review.ts";
import { PROSE_RULES, STRUCTURE_RULES } from "../lint/presets.ts";
import { SHORT_ADDRESS } from "../permanence/check-short-codes.ts";
import { ANNOTATION } from "../parse/annotations.ts";
import type { DeclaredMessage } from "../parse/declare-message.ts";
import { ENCODING, FILE_MISSING } from "../parse/decode.ts";
import { FILE_SIZE } from "../parse/file-size.ts";
import { FRONTMATTER, UNKNOWN_KEY } from "../parse/frontmatter.ts";
import { PUBLISHED } from "../permanence/published-file.ts";
import { REDIRECT } from "../permanence/read-redirects.ts";
import {
  ANNOTATION_FIGURE,
  ANNOTATION_ID,
  ANNOTATION_QUOTE,
  ANNOTATION_TARGET,
  ANNOTATION_TIME,
} from "../parse/prove-annotations.ts";
import { POSTINGS } from "../parse/postings.ts";
import { PROPOSAL_ANSWERS } from "../parse/proposal-answers.ts";
import { REVISIONS } from "../parse/revisions.ts";
import { SITE, SITE_INCOMPLETE } from "../parse/site.ts";
import { TITLE_LINES } from "../parse/to-disclosure.ts";
import { YAML_COMMENT, YAML_DUPLICATE_KEY, YAML_REFERENCE } from "../parse/yaml-checks.ts";
import { YAML_SYNTAX } from "../parse/yaml.ts";
import { CONTENT_LINK } from "./inside.ts";
import { FONT_UNREADABLE } from "./check-glyphs.ts";
import { BROKEN_LINK } from "./broken-links.ts";
import { ANNOTATION_PROGRESS } from "./link-progress.ts";
import { GLYPH_MISSING, SIGN_UNSEEN } from "./missing-glyphs.ts";
import { BUILD_FAILED } from "./report-broken.ts";
import { PLAN_DIFFERS } from "./plan-messages.ts";
import { VERBATIM } from "./wrong-pages.ts";
import { PAPER_DIFFERS } from "./wrong-paper.ts";

/**
 * Everything that `npm run check` and `npm run build` can tell of a content, in the order in which editors are shown it:
 * what is told while document.md and the YAML files are read, the rules about a document, what the files beside it say.
 */
export const MESSAGES: readonly DeclaredMessage[] = [
  FILE_MISSING,
  CONTENT_LINK,
  ENCODING,
  FILE_SIZE,
  FRONTMATTER,
  UNKNOWN_KEY,
  TITLE_LINES,
  YAML_SYNTAX,
  YAML_REFERENCE,
  YAML_DUPLICATE_KEY,
  YAML_COMMENT,
  ...STRUCTURE_RULES,
  SITE,
  SITE_INCOMPLETE,
  ACKNOWLEDGEMENT,
  PERSONAL_DATA_WAIVER,
  DECISION,
  REVIEW,
  UNREVIEWED,
  PHOTO_LOCATION,
  ATTACHMENT_UNREAD,
  ATTACHMENT_UNSEARCHED,
  PICTURE_UNREADABLE,
  GLYPH_MISSING,
  SIGN_UNSEEN,
  FONT_UNREADABLE,
  PLAN_DIFFERS,
  VERBATIM,
  PAPER_DIFFERS,
  BROKEN_LINK,
  BUILD_FAILED,
  ANNOTATION,
  ANNOTATION_TARGET,
  ANNOTATION_QUOTE,
  ANNOTATION_TIME,
  ANNOTATION_FIGURE,
  ANNOTATION_ID,
  ANNOTATION_PROGRESS,
  REVISIONS,
  POSTINGS,
  PROPOSAL_ANSWERS,
  PUBLISHED,
  PUBLISHED_ADDRESS,
  PUBLISHED_TEXT,
  BACKDATED,
  REDIRECT,
  SHORT_ADDRESS,
  ...PROSE_RULES,
];
