import { expect, test } from "vitest";
import { VFile } from "vfile";
import { parse } from "yaml";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { listAsked } from "../../src/propose/asked.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { writeProposals } from "../../src/propose/write-proposals.ts";

const long = (words: string, times: number) => Array.from({ length: times }, () => words).join("，");

/** Honest and strange input: the text of a document, and whether something stands in it that must be found. */
const ODD: Readonly<Record<string, readonly [body: string, isSaid?: true]>> = {
  "no text": [""],
  "a title alone": ["# 某镇整改方案"],
  "signs alone": ["，。；：！？……——《》“”（）"],
  "one character": ["镇"],
  English: ["The town office shall report to the county before June 30, 2024; each village has 20 days."],
  "full width": ["１．镇农办要于２０２４年６月３０日前清淤２０公里，每月不少于３次。", true],
  "traditional characters": ["鎮政府應當於六月底前完成清淤，各村每月報送一次。"],
  "a table alone": [
    "| 事项 | 责任单位 | 时限 |\n| --- | --- | --- |\n| 清理沟渠淤泥垃圾 | 镇农办 | 6月底前 |\n| | | |",
    true,
  ],
  "a table in which a cell is a whole paragraph": [
    "| 序号 | 内容 |\n| --- | --- |\n| 1 | 各村要在6月底前完成清淤，每月不少于3次；凡逾期未完成的，取消评优资格。 |",
    true,
  ],
  "lines broken as by a scanner": ["各 村 要 在 6\n月 底\n前 完\n成 清 淤 2\n0 公 里，每 月 报 送\n一 次。", true],
  "a sentence of five thousand characters": [`${long("各村要在6月底前完成清淤20公里", 320)}。`, true],
  "three hundred sentences in one paragraph": ["镇农办每月检查2次。".repeat(300), true],
  "no stops": ["镇政府负责统一组织各村在六月底前完成清淤二十公里并且每月至少检查两次".repeat(20)],
  "quotes in quotes": ["“所称“‘三清’（清‘淤’、清障）”，是指：“清理‘淤泥’”。”镇政府要落实“《关于“三清”的通知》”。"],
  "brackets that do not close": ["（一）镇农办（含水利站要在6月底前（最迟7月初完成清淤20公里【见附件《方案"],
  "closing brackets alone": ["镇农办）要在6月底前】完成清淤20公里》，每月不少于3次”。", true],
  "signs of regular expressions": ["镇农办要在6月底前完成$&、$1、\\d+、[^。]*、(?:清淤)20公里。"],
  "signs of YAML": ["镇农办要做到：- 清淤: 20公里 # 6月底前；'引号'、\"引号\"、{键: 值}、*别名、&锚、|、>。"],
  "rare characters": ["𠮷村要在6月底前完成清淤20公里，𬭊𫓹村每月报送1次。", true],
  "joined emoji": ["各村👨‍👩‍👧‍👦要在6月底前完成清淤20公里👍🏽。"],
  "numbers alone": ["1、2、3、4。5；6：7，8。2024年6月30日。100%。1-2-3。"],
  "figures of every size": ["投入00120.5000万元，0元，9999999999999999999亿元，1,234,567.89元，-5度，1/3，12.5.6米。"],
  "the same sentence twice in one unit": [
    "（一）各村每月检查1次。\n\n各村每月检查1次。\n\n（二）各村每月检查1次。",
    true,
  ],
  "a mark of byte order, tabs, zero width": ["\ufeff各村\t要\u200b在6月底前\u00a0完成清淤20公里。"],
  "a hundred levels of 的": [`${"镇的".repeat(100)}农办要清淤。`],
};

test.each(Object.entries(ODD))("%s: the same answer twice, every quote at its place", (_name, [body, isSaid]) => {
  const value = `---\n标题: 某镇整改方案\n成文日期: 2024-03-01\n---\n\n${body}\n`;
  const propose = () => {
    const document = parseDocument(new VFile({ path: "document.md", value }), "odd");
    if (!document) throw new Error("It is no document.");
    return { document, proposals: proposeAnnotations(document) };
  };
  const { document, proposals } = propose();
  expect(propose().proposals).toEqual(proposals);
  if (isSaid) expect(proposals).not.toEqual([]);
  const yaml = parse(writeProposals(proposals)) as Record<string, Record<string, unknown>[]> | null;
  for (const entry of Object.values(yaml ?? {}).flat()) delete entry["理由"];
  const file = new VFile({ path: "annotations.yaml", value: JSON.stringify(yaml ?? {}) });
  readAnnotations(file, document);
  expect(file.messages.map(String)).toEqual([]);
  const { proposals: asked } = listAsked(document, proposals, {}, []);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(proposals.length);
});
