import type { Element } from "hast";
import { h } from "hastscript";
import { editWords } from "../ui/edit-words.ts";
import { homeWords } from "../ui/home-words.ts";
import { reviewWords as words } from "../ui/review-page-words.ts";
import type { ReviewEntry, ReviewStep } from "../model/review.ts";
import { VERDICTS, openSteps } from "../model/review.ts";
import type { DocumentFacts } from "./document-state.ts";
import { stateOf, waitsUntil } from "./document-state.ts";
import type { LineChange } from "./line-changes.ts";
import { pageHtml } from "./page-frame.ts";

/** What was changed since somebody last said something of another text. */
export interface SinceReview {
  last: ReviewEntry;
  /** Null where that text is not found any more, or its attachments were others. */
  changes: LineChange[] | null;
}

/** What is reviewed, and what was said of it. */
export interface OpenReview {
  facts: DocumentFacts;
  /** Fingerprint of text and attachments. */
  print: string;
  entries: readonly ReviewEntry[];
  /** Its 公开信息 as they stand in the file. */
  yaml: string;
  /** Rendered text; null where it cannot be shown. */
  preview: string | null;
  attachments: readonly string[];
  since: SinceReview | null;
  errors: number;
  notices: number;
}

/** Where a document is handed in, checked and approved, as HTML; its script sends what somebody says. */
export function reviewPage(open: OpenReview, today: string): string {
  const { facts, entries, print } = open;
  const title = facts.title === "" ? editWords.untitled : facts.title;
  return pageHtml(
    { title: words.of(title), root: "../../", script: "review-document" },
    h("h1", words.of(title)),
    h("p", [
      `${homeWords.state}：${homeWords.states[stateOf(facts, today)]}　${facts.id}　`,
      h("a", { href: `../../documents/${encodeURIComponent(facts.id)}/` }, words.edit),
    ]),
    h("p", { className: ["hint"] }, words.hint),
    h("div", { id: "review-of", "data-id": facts.id, "data-print": print }, [
      ...(open.since ? [sinceSection(open.since)] : []),
      textSection(open),
      todoSection(open, today),
      historySection(entries, print),
    ]),
    // `<` would end the script; as JSON it can be written so.
    h(
      "script",
      { type: "application/json", id: "shown" },
      JSON.stringify({ preview: open.preview, changes: open.since?.changes ?? [] }).replaceAll("<", "\\u003c"),
    ),
  );
}

function sinceSection({ last, changes }: SinceReview): Element {
  const what = words.since(last.日期, last.姓名, `${last.步骤}${last.结论}`);
  return h("section", { id: "since", "aria-labelledby": "since-heading" }, [
    h("h2", { id: "since-heading" }, words.sinceHeading),
    h("p", { className: changes ? [] : ["warning"] }, changes ? what : what + words.sinceLost),
    ...(changes ? [h("div", { className: ["table-box"] }, h("table", { className: ["changes"] }, h("tbody")))] : []),
  ]);
}

function textSection({ yaml, attachments, errors, notices }: OpenReview): Element {
  return h("section", { "aria-labelledby": "text-heading" }, [
    h("h2", { id: "text-heading" }, words.text),
    h("p", words.counts(errors, notices)),
    h("details", [h("summary", words.disclosure), h("pre", { tabIndex: 0, "aria-label": words.disclosure }, yaml)]),
    ...(attachments.length === 0 ? [] : [h("p", words.attachments(attachments))]),
    h("p", { id: "no-preview", hidden: true }, editWords.noPreview),
    h("iframe", { id: "review-text", title: words.text, src: "../../preview/", sandbox: "allow-same-origin" }),
  ]);
}

function todoSection({ facts }: OpenReview, today: string): Element {
  const { review } = facts;
  const { missing, against, isStale, isSubmitted } = review;
  const day = waitsUntil(facts, today);
  const notes = [
    ...(review.steps === 0 ? [words.noSteps] : !review.isAsked && !isSubmitted ? [words.notAsked] : []),
    ...(isStale ? [words.stale] : []),
    ...(missing.length === 0 ? [day === undefined ? words.done : words.doneUntil(day)] : []),
  ];
  return h("section", { "aria-labelledby": "todo-heading" }, [
    h("h2", { id: "todo-heading" }, words.todo),
    ...notes.map((note) => h("p", note)),
    ...(against
      ? [
          h(
            "p",
            { className: ["warning"] },
            words.against(against.姓名, against.日期, `${against.步骤}${against.结论}`, against.意见 ?? ""),
          ),
        ]
      : []),
    ...(missing.length === 0 ? [] : [h("p", missing.map((step) => words.steps[step]).join("、"))]),
    h("p", { id: "state", role: "status" }),
    ...openSteps(review).map(stepForm),
  ]);
}

function stepForm(step: ReviewStep): Element {
  const line = (name: string, label: string, isRequired: boolean) =>
    h("label", [
      h("span", { className: ["label"] }, label),
      h("input", { name, type: "text", required: isRequired, maxLength: 1000 }),
    ]);
  const [first, ...others] = VERDICTS[step];
  return h("form", { className: ["step"], autoComplete: "off", "data-step": step, "aria-label": words.steps[step] }, [
    h("h3", words.steps[step]),
    line("name", words.name, true),
    ...(others.length === 0 ? [] : [line("opinion", words.opinion, false)]),
    h("p", { className: ["buttons"] }, [
      h("button", { className: ["main"], value: first }, first),
      ...others.map((verdict) => h("button", { value: verdict }, verdict)),
    ]),
  ]);
}

function historySection(entries: readonly ReviewEntry[], print: string): Element {
  const rows = entries.map((entry) => {
    const which = print.startsWith(entry.文本指纹) ? words.now : words.before;
    const cells = [entry.姓名, entry.日期, entry.结论, entry.意见 ?? "", which];
    return h("tr", [h("th", { scope: "row" }, entry.步骤), ...cells.map((cell) => h("td", cell))]);
  });
  return h("section", { "aria-labelledby": "history-heading" }, [
    h("h2", { id: "history-heading" }, words.history),
    rows.length === 0
      ? h("p", words.noHistory)
      : h(
          "div",
          { className: ["table-box"] },
          h("table", { id: "review-history" }, [
            h(
              "thead",
              h(
                "tr",
                words.heads.map((head) => h("th", { scope: "col" }, head)),
              ),
            ),
            h("tbody", rows),
          ]),
        ),
  ]);
}
