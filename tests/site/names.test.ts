import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toString } from "hast-util-to-string";
import { expect, test } from "vitest";
import { elementsOf } from "../browser/site-pages.ts";
import { searchIn } from "../search/site-folder.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

const document = (title: string, issuer: string, domain: string) =>
  `---\n标题: ${title}\n公开主体: ${issuer}\n所属领域: ${domain}\n成文日期: 2023-05-04\n---\n\n# ${title}\n\n各村要加强巡查。\n`;

/** Two lists for each field, which do not agree: the one that is called like the field counts. */
const LISTS = {
  公开主体: "词条:\n  - 名称: 甲镇\n    别名: [甲镇人民政府]\n",
  主体别名: "词条:\n  - 名称: 甲镇政府\n    别名: [甲镇人民政府, 甲镇]\n",
  所属领域: "开放: 是\n词条:\n  - 名称: 应急管理\n    别名: [防灾]\n",
  领域: "开放: 是\n词条:\n  - 名称: 应急\n    别名: [应急管理, 防灾, 灾害应急]\n",
};

test("catalogue, feeds and search sort documents under the same names", async () => {
  const content = contentWith({
    "2023-05-04-a": document("甲通知", "甲镇人民政府", "应急管理"),
    "2023-05-04-b": document("乙通知", "甲镇政府", "防灾"),
    "2023-05-04-c": document("丙通知", "甲镇", "灾害应急"),
  });
  for (const [name, text] of Object.entries(LISTS)) writeFileSync(join(content, `vocabulary/${name}.yaml`), text);
  const settings = join(content, "site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^网址:.*$/mu, "网址: https://www.example.gov.cn/"));
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", content, "--out", out]);
  expect(status, output).toBe(0);

  const expected = {
    issuer: { 甲镇: 2, 甲镇政府: 1 },
    domain: { 应急管理: 2, 应急: 1 },
  };
  const { facets } = await searchIn(out).search("巡查");
  const searched = ({ issuer, domain }: typeof facets) =>
    [issuer, domain].map((values) => Object.fromEntries(values.map(({ value, count }) => [value, count])));
  expect(searched(facets)).toEqual([expected.issuer, expected.domain]);

  const catalogued = (["issuer", "domain"] as const).map((key) =>
    Object.fromEntries(
      readdirSync(join(out, "catalogue", key)).map((value): [string, number] => {
        const page = elementsOf(readFileSync(join(out, "catalogue", key, value, "index.html"), "utf8"));
        const heading = page.find(({ tagName }) => tagName === "h1");
        const rows = page.filter(
          ({ tagName, properties }) => tagName === "tr" && properties["className"] === undefined,
        );
        // One row is that of the heads.
        return [heading ? toString(heading).replace(/^.*：/su, "").trim() : "", rows.length - 1];
      }),
    ),
  );
  expect(catalogued).toEqual([expected.issuer, expected.domain]);

  const entries = (["issuer", "domain"] as const).map((key) =>
    // Packed copies and former addresses apart.
    readdirSync(join(out, "feeds", key))
      .filter((name) => /^[a-z0-9]{7}\.xml$/u.test(name))
      .map((feed) => readFileSync(join(out, "feeds", key, feed), "utf8").match(/<entry>/gu)?.length)
      .sort(),
  );
  expect(entries).toEqual([
    [1, 2],
    [1, 2],
  ]);
});
