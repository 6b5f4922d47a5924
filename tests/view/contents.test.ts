import { expect, test } from "vitest";
import { addressesUnder } from "../../src/view/addresses.ts";
import type { ContentsEntry } from "../../src/view/contents.ts";
import { listContents, listProblemContents, narrowContents } from "../../src/view/contents.ts";
import { makeDocument, PLAN } from "./make-document.ts";

/** One line per entry, indented by its depth. */
function outline(entries: readonly ContentsEntry[], depth = 0): string[] {
  return entries.flatMap(({ href, marker, label, children }) => [
    `${"  ".repeat(depth)}${href} ${marker}|${label.text}`,
    ...outline(children, depth + 1),
  ]);
}

test("parts, sections, groups and problems, each by its beginning", () => {
  expect(outline(listContents(makeDocument(PLAN)))).toEqual([
    "#notice |关于印发《整改方案》的通知",
    "#main |整改方案",
    "  #s1 一、|总体要求",
    "  #s2 二、|整改问题及措施",
    "    #c1 (一)|督查发现问题",
    "      #p1 1.|有的部门出台较晚。",
    "      #p2 2.|收入增长缓慢。",
    "    #c2 (二)|群众反映问题",
    "      #p3 3.|道路破损。",
    "  #s3 三、|实施步骤",
    "    #s3-1 (一)|动员部署阶段(6月上旬)。",
    "    #s3-2 (二)|各村要落实。",
  ]);
});

test("a document of one part begins with its sections; the items of an article are not listed", () => {
  const document = makeDocument("# 办法\n\n第一章 总则\n\n第一条 适用于:\n\n(一)村民;\n\n(二)企业。");
  expect(outline(listContents(document))).toEqual(["#z1 第一章|总则", "  #t1 第一条|适用于:"]);
});

test("a text without sections has no contents", () => {
  expect(listContents(makeDocument("# 公告\n\n正文。"))).toEqual([]);
});

test("beside a problem: groups lead into the text, problems to their own pages", () => {
  expect(outline(listProblemContents(makeDocument(PLAN), addressesUnder("/")))).toEqual([
    "/documents/2022-plan/#c1 (一)|督查发现问题",
    "  /documents/2022-plan/p1/ 1.|有的部门出台较晚。",
    "  /documents/2022-plan/p2/ 2.|收入增长缓慢。",
    "/documents/2022-plan/#c2 (二)|群众反映问题",
    "  /documents/2022-plan/p3/ 3.|道路破损。",
  ]);
});

test("beside one of very many problems only its own group is open", () => {
  const group = (name: string, from: number) =>
    `### (${name})方面\n\n${Array.from({ length: 50 }, (_, at) => `${from + at}.甲。\n\n整改措施:做。`).join("\n\n")}`;
  const document = makeDocument(`# 方案\n\n${group("一", 1)}\n\n${group("二", 51)}`);
  const entries = listProblemContents(document, addressesUnder("/"));
  expect(narrowContents(entries, "p60").map(({ id, children }) => [id, children.length])).toEqual([
    ["c1", 0],
    ["c2", 50],
  ]);
  expect(narrowContents(entries.slice(0, 1), "p60")[0]?.children).toHaveLength(50);
});
