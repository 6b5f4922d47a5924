import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/view/disclosure-table.ts";
import { listFacts } from "../../src/view/disclosure-table.ts";
import { makeDocument } from "./make-document.ts";

function factsOf(frontmatter: string): Fact[][] {
  return listFacts(makeDocument("正文。", `标题: 甲\n${frontmatter}`).disclosure);
}

/** `所属领域=扶贫`, several values joined with `+`, nothing after the sign where nothing is stated. */
function lines(frontmatter: string): string[] {
  return factsOf(frontmatter).map((row) =>
    row.map(({ label, values }) => `${label}=${values.map(({ text }) => text).join("+")}`).join(" "),
  );
}

test("nothing stated: every official line is there, without a value", () => {
  expect(lines("来源:")).toEqual([
    "发文字号= 索引号=",
    "成文日期= 发布日期=",
    "来源= 有效性=",
    "所属领域=",
    "一级事项= 二级事项=",
    "公开内容=",
    "公开时限= 公开方式=",
    "公开依据=",
    "公开主体= 公开对象=",
    "公开层级= 公开渠道和载体=",
  ]);
});

test("each level beside its own channels, further fields of the source at the end", () => {
  const frontmatter = `公开层级:
  - 层级: 县级
    公开渠道和载体: [政府网站, 政务服务中心]
  - 层级: 乡、村级
    公开渠道和载体: [村公示栏]
主题词: 整改
其他公开信息:
  - 名称: 责任编辑
    内容: 办公室`;
  expect(lines(frontmatter).slice(-4)).toEqual([
    "公开层级1=县级 公开渠道和载体=政府网站+政务服务中心",
    "公开层级2=乡、村级 公开渠道和载体=村公示栏",
    "主题词=整改",
    "责任编辑=办公室",
  ]);
});

test("anchors are unlike and say what they are", () => {
  const ids = factsOf("公开层级:\n  - 层级: 县级\n  - 层级: 村级").flatMap((row) => row.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(["info-issuer", "info-time-limit", "info-level-1", "info-channels-2"]));
});

describe("公开时限", () => {
  const limitOf = (frontmatter: string) =>
    factsOf(frontmatter)
      .flat()
      .find(({ label }) => label === "公开时限");

  test("the derived last day stands beside the words, with the rule", () => {
    const limit = limitOf("公开时限: 信息形成(变更)20个工作日内\n成文日期: 2022-09-20");
    expect(limit?.values.map(({ text }) => text)).toEqual(["信息形成(变更)20个工作日内"]);
    expect(limit?.derived?.sentence.html).toContain('<time datetime="2022-10-21">2022-10-21</time>');
    expect(limit?.derived?.rule?.text).toBe("计算：成文日期 2022-09-20，次日起算，20个工作日 → 2022-10-21");
  });

  test.each(["及时公开", "长期公开", "同上"])("%s: nothing is derived", (words) => {
    expect(limitOf(`公开时限: ${words}\n成文日期: 2022-09-20`)?.derived).toBeUndefined();
  });
});
