import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
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
}

/** What is told besides the sentence itself. */
export interface Finding {
  place?: Point | Position | undefined;
  /** 改法 for this very place; that of the rule where it is not said. */
  note?: string;
  /** What the file has, and what it should have. */
  actual?: string;
  expected?: string[];
}

/** 错误 stops the build, 提醒 does not. */
export interface Tell {
  error: (reason: string, finding: Finding) => void;
  notice: (reason: string, finding: Finding) => void;
}

/** A document.md and everything this rule tells of it; no messages where all is well. */
export interface RuleExample {
  /** Without frontmatter it gets a title of its own; places are those of `source`. */
  source: string;
  /** Name of the folder where it matters. */
  folder?: string;
  attachments?: readonly string[];
  /** `3:1 错误 …`, in the order of the file. */
  messages: readonly string[];
}

/**
 * One thing that must hold. The same object is the check, its test (`examples`) and its line in `npm run check -- --list`
 * and on the editors' page.
 */
export interface Rule {
  /** Lower-case words with hyphens; editors write it into acknowledgements.yaml. */
  id: string;
  /** What must hold. */
  title: string;
  why: string;
  /** 改法, as a rule. */
  fix: string;
  /** Whether an editor may confirm that the original says so; 提醒 can always be confirmed. */
  confirmable?: boolean;
  /** At least one that is well and one that is not. */
  examples: readonly RuleExample[];
  /** Missing where the rule is kept while a file is read: there is nothing to be checked afterwards. */
  check?: (context: RuleContext, tell: Tell) => void;
}

/** Gives a rule its types; nothing is done to it. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Runs a rule; everything it tells is on the file. */
export function runRule(rule: Rule, context: RuleContext): void {
  const tellWith =
    (report: typeof reportError) =>
    (reason: string, { note = rule.fix, ...finding }: Finding) => {
      report(context.file, reason, { ruleId: rule.id, note, ...finding });
    };
  rule.check?.(context, { error: tellWith(reportError), notice: tellWith(reportNotice) });
}
