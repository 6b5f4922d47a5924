import { z } from "zod";

/** One entry of a word list: the canonical word and what else it is written as. */
export interface VocabularyEntry {
  /** 名称 */
  name: string;
  /** 别名 */
  aliases: string[];
  /** 除外: sayings that an alias is only a part of; `…` stands for anything within a sentence */
  but?: string[];
  /** 说明, for editors */
  note?: string;
  /** 来源: where the name is from */
  source?: string;
  /** 下级: 一级事项 of a 领域, 二级事项 of a 一级事项 */
  below: VocabularyEntry[];
}

/** A word list of `content/vocabulary/`, e.g. 公开渠道和载体. */
export interface Vocabulary {
  /** The name of its file: 公开渠道和载体 */
  label: string;
  /** 开放: other words are normal too; an editor adds them to the list when they are to stay. */
  open: boolean;
  entries: VocabularyEntry[];
}

/** What a word list knows about a value. The value itself is always shown as the source has it (law 1). */
export type VocabularyMatch =
  /** It is the canonical word, widths and separators apart. */
  | { kind: "known"; canonical: string }
  | { kind: "alias"; canonical: string }
  /** It is not in the list; `nearest` is a canonical word that it may be a slip of. */
  | { kind: "unknown"; nearest?: string };

const word = z.string().trim().min(1, { error: "不能为空" });

const entrySchema = z.strictObject({
  名称: word.describe("标准写法"),
  别名: z.array(word).describe("同一个意思的其他写法").optional(),
  除外: z.array(word).describe("含有别名的字、但不是这个意思的说法，隔着别的字的用“…”").optional(),
  说明: z.string().describe("给编辑看的说明").optional(),
  来源: z.string().describe("名称出自哪部法规、文件或目录；词表“说法”要写").optional(),
  get 下级() {
    return z.array(entrySchema).describe("它下面的一级").optional();
  },
});

/** `content/vocabulary/*.yaml`, its keys as editors write them; every value is a string. */
export const vocabularySchema = z.strictObject({
  开放: z.enum(["是", "否"], { error: "应为“是”或“否”" }).describe("词表以外的词也正常").optional(),
  词条: z.array(entrySchema).describe("词和它的别名，按标准的顺序"),
});

/** An entry as written. */
export type WrittenEntry = z.infer<typeof entrySchema>;
