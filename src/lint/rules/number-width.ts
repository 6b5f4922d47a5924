import type { Marker, Node, Part } from "../../model/document.ts";
import { childrenOf } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** One message for a list: at the first number that is not printed as most of them are. */
export const numberWidth = defineRule({
  id: "number-width",
  title: "同一组编号，全角半角要一样",
  why: "“(1)”和“（2）”混着用，多半是录入时换了输入法，和原文对不上",
  fix: "对照原文：录错的改成一样；原文就是这样的，不用改",
  examples: [
    { source: "# 甲\n\n包括：\n\n（1）甲；\n\n（2）乙。\n\n一、甲\n\n1.甲。\n\n2.乙。", messages: [] },
    {
      source: "# 甲\n\n包括：\n\n（1）甲；\n\n(2)乙；\n\n（3）丙。",
      messages: ["7:1 提醒 这一组编号全角半角不一样：多数像“（1）”，这里是“(2)”"],
    },
    {
      source: "# 甲\n\n1.甲。\n\n整改措施:做。\n\n2．乙。\n\n整改措施:做。",
      messages: ["7:1 提醒 这一组编号全角半角不一样：前面是“1.”，这里是“2．”"],
    },
  ],
  check({ document }, tell) {
    for (const list of document.parts.flatMap(listSiblings)) {
      const [usual, ...others] = byForm(list);
      const odd = others.map(([first]) => first).sort((a, b) => offsetOf(a) - offsetOf(b))[0];
      if (!usual?.[0] || !odd) continue;
      const most = others.every((one) => one.length < usual.length) && usual.length > 1;
      tell.notice(`这一组编号全角半角不一样：${most ? "多数像" : "前面是"}“${usual[0].text}”，这里是“${odd.text}”`, {
        place: odd.position,
        actual: odd.text,
      });
    }
  },
});

/** The numbers of every list of siblings: one style, and the same signs but for their width. */
function listSiblings(parent: Part | Node): Marker[][] {
  const markers = childrenOf(parent).flatMap((child) => ("marker" in child && child.marker ? [child.marker] : []));
  const lists = Map.groupBy(markers, (marker) => `${marker.style} ${formOf(marker).normalize("NFKC")}`);
  return [...lists.values(), ...childrenOf(parent).flatMap(listSiblings)];
}

/** The numbers of a list by how they are printed, the most frequent form first; of two as frequent, the one that comes first. */
function byForm(list: readonly Marker[]): Marker[][] {
  const forms = Map.groupBy(list, formOf);
  return [...forms.values()].sort((a, b) => b.length - a.length);
}

/** The signs around a number, and the width of its digits: `(1)` is `(d)`, `１．` is `ｄ．`. */
function formOf({ text }: Marker): string {
  return text
    .replace(/\s/gu, "")
    .replace(/[0-9]+/gu, "d")
    .replace(/[０-９]+/gu, "ｄ")
    .replace(/[〇零一二三四五六七八九十百]+/gu, "n");
}

function offsetOf(marker: Marker | undefined): number {
  return marker?.position.start.offset ?? 0;
}
