import { isMap, isSeq, parseDocument } from "yaml";
import type { WrittenAnnotations } from "../model/annotations.ts";
import { wordsCode } from "../model/short-code.ts";
import { withoutBlanks } from "../model/text.ts";

type ListName = keyof WrittenAnnotations;

/** What a list is called in addresses and data, and the field that says which words of the quote an entry is about. */
const LISTS: Readonly<Record<ListName, { id: string; about?: string }>> = {
  责任: { id: "duties" },
  时限: { id: "times", about: "时间" },
  指标: { id: "figures", about: "数值" },
  判定规则: { id: "decisions", about: "条件" },
  术语: { id: "terms", about: "词" },
  引用: { id: "references", about: "名称" },
  进展: { id: "progress", about: "问题" },
};

/** An id of the list: `times-3` of former releases, `times-3bmmcn2`, and `times-3bmmcn2-2` of what is written twice. */
export function isIdOf(list: ListName, id: string): boolean {
  return new RegExp(`^${LISTS[list].id}-[0-9a-z]+(?:-[0-9]+)?$`, "u").test(id);
}

/**
 * The ids of the entries of a list: that under which one was published (编号), else one made of its place in the text and its words, so
 * that it stays the same wherever the entry stands in the file.
 */
export function annotationIds(
  list: ListName,
  entries: readonly ({ 位置: string; 原文: string; 编号?: string | undefined } & Record<string, unknown>)[],
): string[] {
  const { id, about } = LISTS[list];
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    if (entry.编号 !== undefined) return entry.编号;
    const own = about === undefined ? undefined : entry[about];
    const words = [entry.位置, entry.原文, ...(typeof own === "string" ? [own] : [])].map(withoutBlanks).join("\n");
    const made = `${id}-${wordsCode(words)}`;
    const count = (counts.get(made) ?? 0) + 1;
    counts.set(made, count);
    return count === 1 ? made : `${made}-${count}`;
  });
}

/**
 * annotations.yaml with the numbers by place under which former releases published its entries, on each that has none: so their
 * addresses stay when others are put before them.
 */
export function keepFormerIds(text: string): string {
  const yaml = parseDocument(text);
  for (const [name, { id }] of Object.entries(LISTS)) {
    const list = yaml.get(name);
    if (!isSeq(list)) continue;
    for (const [index, entry] of list.items.entries())
      if (isMap(entry) && !entry.has("编号")) entry.set("编号", `${id}-${index + 1}`);
  }
  return yaml.toString({ lineWidth: 0 });
}
