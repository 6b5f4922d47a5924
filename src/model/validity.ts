import type { Disclosure } from "./disclosure.ts";

/** 现行, 已修订, 已废止, 已撤回: whether a text is still the one that holds. */
export type Validity = "current" | "revised" | "repealed" | "withdrawn";

const WORDS: Readonly<Record<Validity, readonly string[]>> = {
  current: ["有效", "现行", "现行有效", "继续有效"],
  revised: ["修订", "已修订", "被修订", "修改", "已修改", "已被修订"],
  repealed: ["废止", "已废止", "失效", "已失效", "无效", "作废", "已作废", "宣布失效", "停止执行", "终止"],
  withdrawn: ["撤回", "已撤回", "撤销", "已撤销"],
};

/**
 * What the 有效性 of a document's 公开信息 says: the only place that says whether the newest text of a document holds. A
 * day of 废止 alone says nothing, because the output must not depend on the day it is made.
 *
 * @returns undefined where it is not stated, or in words that can be read in more than one way (部分有效)
 */
export function readValidity({ validity }: Pick<Disclosure, "validity">): Validity | undefined {
  const words = (validity ?? "").replace(/[\s。]+/gu, "");
  for (const [kind, known] of Object.entries(WORDS) as [Validity, readonly string[]][])
    if (known.includes(words)) return kind;
  return undefined;
}
