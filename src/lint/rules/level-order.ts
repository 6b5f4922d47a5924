import type { Marker, MarkerStyle, Node } from "../../model/document.ts";
import { childrenOf } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** 结构层次序数, GB/T 9704-2012 7.3.3, from the outermost. */
const ORDER: readonly MarkerStyle[] = ["chinese", "chinese-paren", "arabic", "arabic-paren", "circled"];
const NAMES = ["一、", "（一）", "1.", "（1）", "①"];

/**
 * Only units that begin a line are levels: ①…;②… in running text is an enumeration, and under a label such as 整改措施: a
 * list begins of its own. 一、 → 1. is right where there are two levels, so it is always silent.
 */
export const levelOrder = defineRule({
  id: "level-order",
  title: "层次序数依次用 一、（一）1.（1）①，不跳级，不颠倒",
  why: "层次是按序数认的，跳级和颠倒会让读的人分不清谁管着谁，也可能是漏了一层",
  fix: "对照原文：是否漏了一层，或序数抄错；原文就是这样写的，不用改",
  examples: [
    { source: "# 甲\n\n一、甲\n\n（一）甲\n\n1.甲。\n\n（1）甲。\n\n①甲。", messages: [] },
    { source: "# 甲\n\n一、甲\n\n1.甲。下设两个组：\n\n（1）综合组；\n\n（2）督查组。", messages: [] },
    { source: "# 甲\n\n一、甲\n\n1.逐项整改：①更换灭火器；②疏通通道。\n\n二、乙", messages: [] },
    {
      source: "# 甲\n\n一、甲\n\n1.甲。\n\n①甲。\n\n②乙。\n\n2.乙。\n\n①甲。",
      messages: ["7:1 提醒 “1.”下面直接是“①”，中间少了“（1）”这一层"],
    },
    {
      source: "# 甲\n\n一、甲\n\n（1）甲：\n\n1.甲。\n\n2.乙。\n\n（2）乙：\n\n1.甲。",
      messages: ["7:1 提醒 “1.”在“（1）”下面，层次颠倒了"],
    },
  ],
  check({ document, file }, tell) {
    const source = String(file);
    const startsLine = ({ position }: Marker) => {
      const before = source.slice(0, position.start.offset);
      return /^[#\s]*$/u.test(before.slice(before.lastIndexOf("\n") + 1));
    };
    for (const part of document.parts) {
      const told = new Set<string>();
      for (const { outer, inner } of findMisplaced(part.children)) {
        const kind = `${outer.style} ${inner.style}`;
        if (told.has(kind) || !startsLine(inner) || !startsLine(outer)) continue;
        told.add(kind);
        tell.notice(
          depthOf(inner) < depthOf(outer)
            ? `“${inner.text}”在“${outer.text}”下面，层次颠倒了`
            : `“${outer.text}”下面直接是“${inner.text}”，中间少了${lostBetween(outer, inner)}这一层`,
          { place: inner.position, actual: inner.text },
        );
      }
    }
  },
});

/** Every number that stands inside one it cannot follow. */
function* findMisplaced(nodes: readonly Node[], outer?: Marker): Generator<{ outer: Marker; inner: Marker }> {
  for (const node of nodes) {
    const marker = levelOf(node);
    if (marker && outer && isMisplaced(outer, marker)) {
      const turned =
        depthOf(marker) > depthOf(outer) && childrenOf(node).some((child) => isAbove(levelOf(child), marker));
      // Where 1. stands in (1), it is told there: that (1) comes without 1. is the same mistake.
      if (!turned) yield { outer, inner: marker };
    }
    yield* findMisplaced(childrenOf(node), marker);
  }
}

function levelOf(node: Node): Marker | undefined {
  return "marker" in node && node.marker && ORDER.includes(node.marker.style) ? node.marker : undefined;
}

function depthOf(marker: Marker): number {
  return ORDER.indexOf(marker.style);
}

function isAbove(marker: Marker | undefined, other: Marker): boolean {
  return marker !== undefined && depthOf(marker) < depthOf(other);
}

function isMisplaced(outer: Marker, inner: Marker): boolean {
  const [above, below] = [depthOf(outer), depthOf(inner)];
  return below < above || (below > above + 1 && lostBetween(outer, inner) !== "");
}

/** （一） may be left out, so that nothing is lost between 一、 and 1. */
function lostBetween(outer: Marker, inner: Marker): string {
  const lost = NAMES.slice(Math.max(depthOf(outer) + 1, 2), depthOf(inner));
  return lost.map((name) => `“${name}”`).join("");
}
