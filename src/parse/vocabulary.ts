import type { VFile } from "vfile";

import {
  vocabularySchema,
  type Vocabulary,
  type VocabularyEntry,
  type VocabularyMatch,
  type WrittenEntry,
} from "../model/vocabulary.ts";
import { declareMessage } from "./declare-message.ts";
import { foldWords } from "./fold-words.ts";
import { nearestOf } from "./nearest.ts";
import { reportError } from "./report.ts";
import { reportIssues } from "./yaml-issues.ts";
import { withoutEmpty } from "./yaml-nodes.ts";
import { readYaml, type YamlReading } from "./yaml.ts";

/** A word that stands in no list, or a list that cannot be used. */
export const VOCABULARY = declareMessage({
  id: "vocabulary",
  title: "公开信息用标准目录里的词",
  why: "目录按这些词归类；同一个意思写成两个词，就分成两类，查的人会漏掉一半",
  fix: "对照原文；确实这样写的，可以加到 content/vocabulary/ 里那个词表",
  examples: [
    { source: "---\n标题: 甲\n公开方式: 主动公开\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n公开方式: 主动公升\n---\n\n# 甲",
      messages: ["3:7 提醒 “公开方式”的“主动公升”不在词表里"],
    },
    { files: { "vocabulary/公开主体.yaml": "词条:\n  - 名称: 甲镇\n  - 名称: 乙镇" }, messages: [] },
    {
      files: { "vocabulary/公开主体.yaml": "词条:\n  - 名称: 甲镇\n  - 名称: 乙镇\n    别名:\n      - 甲镇" },
      messages: ["vocabulary/公开主体.yaml:5:9 错误 “甲镇”在词表里出现了两次，第一次在第 2 行"],
    },
    {
      files: { "vocabulary/说法.yaml": "词条:\n  - 名称: 特困人员\n    别名:\n      - 五保" },
      messages: ["vocabulary/说法.yaml:2:9 错误 “特困人员”没有写来源"],
    },
  ],
});

/** The list of what people say, beside what documents write. */
const SAYINGS = "说法";
const FILE_KEYS = ["开放", "词条"];
const ENTRY_KEYS = ["名称", "别名", "除外", "说明", "来源", "下级"];

/**
 * Reads a word list of `content/vocabulary/`. Its label is the name of the file.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readVocabulary(file: VFile): Vocabulary | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = vocabularySchema.safeParse(withoutEmpty(yaml.value));
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, VOCABULARY, (path) => (path.length === 0 ? FILE_KEYS : ENTRY_KEYS));
    return undefined;
  }
  checkEntries(file, yaml, result.data.词条, ["词条"]);
  if (file.stem === SAYINGS) checkSayings(file, yaml, result.data.词条);
  return { label: file.stem ?? "", open: result.data.开放 === "是", entries: result.data.词条.map(toEntry) };
}

/**
 * Whether a value is a word of the list, an alias of one, or neither. Compared
 * by `foldWords`; a word with a remark in brackets, 其他(微信群), is an alias.
 */
export function matchVocabulary(value: string, vocabulary: Vocabulary): VocabularyMatch {
  const folded = foldWords(value);
  const known = vocabulary.entries.find(({ name }) => foldWords(name) === folded);
  if (known) return { kind: "known", canonical: known.name };
  const alias = vocabulary.entries.find(({ aliases }) => aliases.some((one) => foldWords(one) === folded));
  if (alias) return { kind: "alias", canonical: alias.name };
  const remarked = /^(?<word>.+?)\(.*\)$/u.exec(folded)?.groups?.["word"];
  const match = remarked === undefined ? undefined : matchVocabulary(remarked, vocabulary);
  if (match && match.kind !== "unknown") return { kind: "alias", canonical: match.canonical };
  const nearest = nearestEntry(folded, vocabulary.entries);
  return nearest === undefined ? { kind: "unknown" } : { kind: "unknown", nearest };
}

/**
 * The list below a word: the 一级事项 of a 领域, the 二级事项 of a 一级事项.
 *
 * @param path words from the top, canonical or aliases: `["扶贫", "政策文件"]`
 * @returns undefined where a word of the path is not in the list or has nothing below it, so that nothing can be checked
 */
export function vocabularyBelow(vocabulary: Vocabulary, path: readonly string[]): Vocabulary | undefined {
  let found = vocabulary;
  for (const word of path) {
    const match = matchVocabulary(word, found);
    const entry = match.kind !== "unknown" && found.entries.find(({ name }) => name === match.canonical);
    if (!entry || entry.below.length === 0) return undefined;
    found = { ...found, entries: entry.below };
  }
  return found;
}

function nearestEntry(folded: string, entries: readonly VocabularyEntry[]): string | undefined {
  const words = entries.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((word) => ({ name, word: foldWords(word) })),
  );
  const nearest = nearestOf(
    folded,
    words.map(({ word }) => word),
  );
  return words.find(({ word }) => word === nearest)?.name;
}

function toEntry({ 名称, 别名 = [], 除外, 说明, 来源, 下级 = [] }: WrittenEntry): VocabularyEntry {
  return {
    name: 名称,
    aliases: 别名,
    below: 下级.map(toEntry),
    ...(除外 && { but: 除外 }),
    ...(说明 && { note: 说明 }),
    ...(来源 && { source: 来源 }),
  };
}

/** A saying that nobody can look up, or that leads nowhere, would be our own word in place of an official one. */
function checkSayings(file: VFile, yaml: YamlReading, entries: readonly WrittenEntry[]): void {
  for (const [index, { 名称, 别名 = [], 来源 }] of entries.entries()) {
    const tell = (missing: string, note: string) =>
      reportError(file, VOCABULARY, `“${名称}”没有写${missing}`, {
        place: yaml.positionOf(["词条", index, "名称"]),
        note,
        actual: 名称,
      });
    if (别名.length === 0) tell("别名", "在它下面加一行“别名: [群众平时的说法]”，或删去这一条");
    if (!来源) tell("来源", "在它下面加一行“来源: …”，写这个名称出自哪部法规、文件或目录");
  }
}

/** A word that stands for two entries of one level could not be matched. */
function checkEntries(file: VFile, yaml: YamlReading, entries: readonly WrittenEntry[], path: PropertyKey[]): void {
  const lines = new Map<string, number>();
  const check = (word: string, at: PropertyKey[]) => {
    const place = yaml.positionOf(at);
    const first = lines.get(foldWords(word));
    if (first === undefined) lines.set(foldWords(word), place.start.line);
    else
      reportError(file, VOCABULARY, `“${word}”在词表里出现了两次，第一次在第 ${first} 行`, {
        place,
        note: "每个词在同一级只能出现一次；只是全角半角或“、”“/”不同的，不必写成别名",
        actual: word,
      });
  };
  for (const [index, entry] of entries.entries()) {
    check(entry.名称, [...path, index, "名称"]);
    for (const [place, alias] of (entry.别名 ?? []).entries()) check(alias, [...path, index, "别名", place]);
    if (entry.下级) checkEntries(file, yaml, entry.下级, [...path, index, "下级"]);
  }
}
