// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { PictureMaker } from "../../../src/client/screen/picture-maker.ts";
import { takeUnit } from "../../../src/client/screen/take-unit.ts";
import { longToHtml } from "../../../src/print/pictures/pictures-html.ts";
import { planPictures } from "../../../src/print/pictures/plan-pictures.ts";
import { toPrintSource } from "../../../src/sources/to-print-source.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { click, find, openPage } from "../open-page.ts";

if (!customElements.get("picture-maker")) customElements.define("picture-maker", PictureMaker);

/** As PictureMaker.astro writes it; tests/site/pictures.test.ts makes files with the page itself. */
const MAKER = `<picture-maker data-slides="/zwgk/documents/2022-plan/pictures/" data-name="2022-plan">
<p class="without">换浏览器</p><div class="with" hidden>
<select data-choose="unit"><option value="document" data-problems="">全部</option>
<option value="p2" data-problems="p2" data-address="https://a.cn/s/x/p2/">问题2</option></select>
<button type="button" data-do="long">长图</button><button type="button" data-do="squares">九宫格</button>
<progress hidden></progress><button type="button" data-do="cancel" hidden>取消</button><p role="status"></p>
</div></picture-maker>`;

const chosen = () => find<HTMLSelectElement>("select").value;

test("what the address leads to is chosen, then and later", () => {
  openPage(MAKER, "https://town.example/zwgk/documents/2022-plan/pictures/#p2");
  expect(chosen()).toBe("p2");
  openPage(MAKER, "https://town.example/zwgk/documents/2022-plan/pictures/#p99");
  expect(chosen()).toBe("document");
});

test("says which browsers can where this one cannot, and what to do where nothing comes", async () => {
  openPage(MAKER);
  click("[data-do=squares]");
  await vi.waitFor(() => {
    expect(find("[role=status]").textContent).toContain("这个浏览器太旧");
  });
});

/** The pictures of the plan on a page. */
function openPictures(body: string): HTMLElement[] {
  const document = makeDocument(body, "标题: 整改方案\n公开主体: 甲镇人民政府");
  openPage(longToHtml(planPictures(toPrintSource(document, "https://a.cn/"), String), "整改方案"));
  return [...globalThis.document.querySelectorAll<HTMLElement>(".slide")];
}

const unit = (id: string, ...problems: string[]) => ({ id, problems, address: `https://a.cn/s/x/${id}/` });
const words = (picture: HTMLElement | undefined) => picture?.querySelector(".slide-body")?.textContent ?? "";

test("a problem is taken out with its measures and nothing else, under the title of the document", () => {
  const [only, ...others] = takeUnit(openPictures(PLAN), unit("p1", "p1"), 8192);
  expect(others).toEqual([]);
  expect(words(only)).toMatch(/^1\.\s?有的部门出台较晚。.*②危房的。$/su);
  expect(only?.querySelector(".slide-head > span")?.textContent).toBe("整改方案");
  expect(only?.querySelector(".slide-head")?.classList.contains("is-titled")).toBe(false);
  expect(only?.querySelector(".leads")?.textContent).toBe("扫码看原文a.cn/s/x/p1/");
});

test("a group begins with its title line and ends with its last problem", () => {
  const [only] = takeUnit(openPictures(PLAN), unit("c1", "p1", "p2"), 8192);
  expect(words(only)).toMatch(/^\(一\)督查发现问题.*收入增长缓慢。/su);
  expect(words(only)).not.toContain("(二)");
});

test("a problem that goes on in the next picture is joined where it was broken", () => {
  const long = `1.道路破损。\n\n整改措施:(1)${"修补路面，清理边沟，".repeat(600)}按月验收。`;
  const pictures = openPictures(`# 整改方案\n\n${long}\n\n2.路灯不亮。\n\n整改措施:更换。`);
  expect(pictures.length).toBeGreaterThan(1);
  const [only] = takeUnit(pictures, unit("p1", "p1"), 8192);
  expect(words(only).replaceAll(/\s/gu, "")).toBe(long.replaceAll(/\s/gu, ""));
  expect(document.querySelectorAll(".slide")).toHaveLength(1);
});

test("what is higher than a picture may be stays in as many as it stands on, numbered", () => {
  const long = `1.道路破损。\n\n整改措施:(1)${"修补路面，清理边沟，".repeat(600)}按月验收。`;
  const pictures = openPictures(`# 整改方案\n\n${long}`);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue({ height: 9000 } as DOMRect);
  const parts = takeUnit(pictures, unit("p1", "p1"), 8192);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map((part) => part.querySelector(".sign > span:last-child")?.textContent)).toEqual(
    parts.map((_, at) => `${at + 1}/${parts.length}`),
  );
  expect(parts.map((part) => part.querySelector(".code") !== null)).toEqual(
    parts.map((_, at) => at === parts.length - 1),
  );
});
