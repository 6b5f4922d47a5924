import type { Disclosure } from "../../model/disclosure.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import { VOCABULARY, matchVocabulary, vocabularyBelow } from "../../parse/vocabulary.ts";
import type { Vocabularies } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";

/** Fields whose words are in a list of the same name. */
const LISTED = { 所属领域: "domain", 公开方式: "mode", 公开对象: "audience", 公开依据: "basis" } as const;

/** Mistakes inside the word lists themselves are told by the same message, while they are read. */
export const vocabulary = defineRule({
  ...VOCABULARY,
  check({ document, vocabularies }, tell) {
    const { positions, title } = document.disclosure;
    if (title === "") return;
    for (const { label, value, list } of listWords(document.disclosure, vocabularies)) {
      if (!list) continue;
      const match = matchVocabulary(value, list);
      if (match.kind !== "unknown") continue;
      tell.notice(`“${label}”的“${value}”不在词表里`, {
        place: positions[label],
        note: `${match.nearest ? `是不是“${match.nearest}”？` : ""}对照原文；确实这样写的，可以加到 content/vocabulary/${list.label}.yaml`,
        actual: value,
        ...(match.nearest ? { expected: [match.nearest] } : {}),
      });
    }
  },
});

interface Word {
  label: string;
  value: string;
  /** Undefined where there is nothing to compare it with. */
  list: Vocabulary | undefined;
}

function listWords(disclosure: Disclosure, vocabularies: Vocabularies): Word[] {
  const words: Word[] = [];
  const add = (label: string, value: string | undefined, list: Vocabulary | undefined) => {
    if (value !== undefined) words.push({ label, value, list });
  };
  for (const [label, property] of Object.entries(LISTED)) add(label, disclosure[property], vocabularies[label]);
  const items = vocabularies["事项"];
  const { domain, primaryItem, secondaryItem, levels = [] } = disclosure;
  if (items && domain) {
    add("一级事项", primaryItem, vocabularyBelow(items, [domain]));
    if (primaryItem) add("二级事项", secondaryItem, vocabularyBelow(items, [domain, primaryItem]));
  }
  for (const { level, channels } of levels) {
    add("公开层级", level, vocabularies["公开层级"]);
    for (const channel of channels) add("公开层级", channel, vocabularies["公开渠道和载体"]);
  }
  return words;
}
