import { expect, test } from "vitest";
import { redirectPage } from "../../src/permanence/redirect-page.ts";
import type { LeadingSite } from "../../src/proof/leading-pages.ts";
import { findWrongName } from "../../src/proof/leading-pages.ts";

const SENTENCE = "编号“s1”的内容已于2026-02-03撤回。";
const site: LeadingSite = {
  base: "/zwgk/",
  titleOf: (id) => (id === "2023-jia" ? "关于防汛的通知" : undefined),
  withdrawn: new Set([SENTENCE]),
  read: (name) => (name === "catalogue/domain/3bmmcn2/index.html" ? "<h1>扶贫</h1>" : undefined),
};
const namedOn = (target: string, title: string) => findWrongName(redirectPage({ target, title }, site.base), site);

test.each([
  ["the title of the document there", "/zwgk/documents/2023-jia/", "问题7 关于防汛的通知", "问题7 关于防汛的通告"],
  ["what the page there says", "/zwgk/catalogue/domain/3bmmcn2/", "扶贫", "扶助"],
  ["that it was withdrawn", "/zwgk/documents/2023-yi/", SENTENCE, SENTENCE.replace("撤回", "废止")],
])("a page that only leads on says %s, and nothing else", (_what, target, right, wrong) => {
  expect(namedOn(target, right)).toBeUndefined();
  expect(namedOn(target, wrong)).toBe(wrong);
});
