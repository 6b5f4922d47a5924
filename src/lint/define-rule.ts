import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { DeclaredMessage, MessageDeclaration } from "../parse/declare-message.ts";
import { declareMessage } from "../parse/declare-message.ts";
import type { ReportDetails } from "../parse/report.ts";
import { reportError, reportNotice } from "../parse/report.ts";

/** The word lists, by the name of their file. */
export type Vocabularies = Record<string, Vocabulary>;

/** A document as a rule sees it. */
export interface RuleContext {
  document: OfficialDocument;
  /** The whole document.md, with what was told before. */
  file: VFile;
  vocabularies: Vocabularies;
  /** Names of the files in attachments/. */
  attachments: readonly string[];
  /** The day of the check in China, `YYYY-MM-DD`; `""` where it does not matter. */
  today: string;
}

/** 错误 stops the build, 提醒 does not. */
export interface Tell {
  error: (reason: string, finding: ReportDetails) => void;
  notice: (reason: string, finding: ReportDetails) => void;
}

type Check = (context: RuleContext, tell: Tell) => void;

/**
 * One thing that must hold. The same object is the check, its test (`examples`) and its line in `npm run check -- --list`
 * and on the editors' page.
 */
export interface Rule extends DeclaredMessage {
  check: Check;
}

/** Declares the message of a rule together with its check. */
export function defineRule({ check, ...words }: (MessageDeclaration | DeclaredMessage) & { check: Check }): Rule {
  return { ...declareMessage(words), check };
}

/** Runs a rule; everything it tells is on the file. */
export function runRule(rule: Rule, context: RuleContext): void {
  rule.check(context, {
    error: (reason, finding) => {
      reportError(context.file, rule, reason, finding);
    },
    notice: (reason, finding) => {
      reportNotice(context.file, rule, reason, finding);
    },
  });
}
