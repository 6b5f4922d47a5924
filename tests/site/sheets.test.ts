import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/sources/read-content.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { planBoard } from "../../src/print/board.ts";
import { COMPACT_PAPERS, PAPERS, SCREENS } from "../../src/print/paper.ts";
import type { PrintSource } from "../../src/print/print-source.ts";
import { sheetHtml } from "../../src/print/sheet-html.ts";
import { planSheetPages } from "../../src/print/sheet-pages.ts";
import { planSlides } from "../../src/print/slides.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument } from "../view/make-document.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { officialTexts } from "../../src/proof/pages.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { slugOf } from "../../src/view/slug.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Served } from "../browser/serve.ts";
import { serveFolder } from "../browser/serve.ts";
import { readPdf } from "../print/read-pdf.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { SEED } from "./search-page.ts";

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(builtSite());
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (address: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const answer = await page.goto(site.url + address);
  expect(answer?.status(), address).toBe(200);
  return page;
};

/** What stands over the edge of its sheet or slide, or over what is printed under it. */
const overfull = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".set-page")].flatMap((sheet) => {
      const body = sheet.querySelector(".set-body");
      const foot = sheet.querySelector(".sheet-foot, .slide-foot");
      const head = sheet.querySelector(".sheet-head, .slide-head");
      if (!body || !foot) return ["a sheet without text or foot"];
      const over = [
        (body.lastElementChild?.getBoundingClientRect().bottom ?? 0) - body.getBoundingClientRect().bottom,
        body.scrollWidth - body.clientWidth,
        (sheet.lastElementChild?.getBoundingClientRect().bottom ?? 0) - sheet.getBoundingClientRect().bottom,
        foot.scrollHeight - foot.clientHeight,
        (head?.scrollHeight ?? 0) - (head?.clientHeight ?? 0),
      ];
      return Math.max(...over) > 1 ? [`${sheet.getAttribute("aria-label") ?? ""}: ${over.join(" ")}`] : [];
    }),
  );

const CODE = "GPZ-2024-CS-00017-2024091000000012345678901234567890ABCDEFG";
const MAIL = "caigou_nongyenongcun-bangongshi_gaopingzhenrenminzhengfu@ggzy-longsubdomain.example.gov.cn";
const OFFICES = ["县委办公室", "县人民政府办公室", "县人力资源和社会保障局", "县住房和城乡建设局"];
const PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='800' height='1200'/%3E";
const DATED = "成文日期: 2024-09-10";

const awkward = (title: string, body: string, facts = DATED) =>
  toPrintSource(makeDocument(`# ${title}\n\n${body}`, `标题: ${title}\n${facts}`), "https://www.example.gov.cn/zwgk/");
/** Documents whose lines browsers would break elsewhere than Typst does. */
const AWKWARD = [
  ...[1, 3, 5, 8].map((count) =>
    awkward(
      "采购公告",
      Array.from({ length: count }, (_, at) => `编号：${CODE.slice(at)}\n\n邮箱：${MAIL.slice(at)}`).join("\n\n"),
    ),
  ),
  awkward("通知", "各村按时报送。", `公开主体: ${OFFICES.map((name) => `桃溪${name}`).join("、")}\n${DATED}`),
  awkward("古井村旅游导览图", "![导览图](attachments/a.png)\n\n![位置图](attachments/b.png)"),
];

function sheetsOf(source: PrintSource, id: string): string {
  const sets = [...PAPERS, ...COMPACT_PAPERS]
    .filter((paper) => paper.id === id)
    .map((paper) => {
      const board = planBoard(source, paper, { whole: true }, () => PICTURE);
      const sheets = planSheetPages(board).map((page) => sheetHtml({ id: "document", board }, page));
      return `<div class="set ${paper.set === "board" ? "whole" : paper.set}" style="display: block">${sheets.join("")}</div>`;
    });
  return `<div>${sets.join("")}</div>`;
}

function slidesOf(source: PrintSource, id: string): string {
  const screen = SCREENS.find((one) => one.id === id);
  if (!screen) throw new Error("There is no such screen.");
  return slidesToHtml(planSlides(source, screen, () => PICTURE));
}

/** Chromium writes 页 and some others as radicals into its PDF files, and NFKC knows most of them. */
const wordsOf = ({ text, furniture }: { text: string; furniture: string }) =>
  withoutBlanks(text + furniture).normalize("NFKC");
const pageNumber = (number: number, total: number) => new RegExp(`第${number}.,共${total}.`, "u");

describe("sheets for the browser's printer", () => {
  test("nothing is clipped or overfull, on paper or on a screen, of any document", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: true });
    for (const { document: source } of atLeastOne(readContent(siteContent()).documents))
      for (const [name, media] of [
        ["print/a4/", "print"],
        ["print/a3/", "print"],
        ["print/a4/", "screen"],
        ["screen/landscape/", "screen"],
        ["screen/portrait/", "screen"],
        ["pictures/", "screen"],
      ] as const) {
        await page.emulateMedia({ media });
        await page.goto(`${site.url}documents/${source.id}/${name}`);
        // Slides are looked at all together, and so is what can be chosen to be printed.
        await page.evaluate(() => {
          document.querySelector(".is-playing")?.classList.remove("is-playing");
          for (const set of document.querySelectorAll<HTMLElement>(".set")) set.hidden = false;
        });
        expect(await overfull(page), `${source.id} ${name}`).toEqual([]);
      }
    await page.close();
  });

  test.each(["print/a4/", "print/a3/", "screen/landscape/", "screen/portrait/"])(
    "nor of long words, of the names of many offices, of a picture under a title: %s",
    async (name) => {
      const page = await open(`${SEED}${name}`);
      for (const source of atLeastOne(AWKWARD)) {
        const [, kind = "", id = ""] = /^(print|screen)\/(\w+)\/$/u.exec(name) ?? [];
        const html = kind === "print" ? sheetsOf(source, id) : slidesOf(source, id);
        await page.evaluate((own) => {
          const box = document.querySelector(".sheets, .slides");
          if (!box) throw new Error("A page of sheets or slides has them.");
          const parsed = new DOMParser().parseFromString(own, "text/html").body.firstElementChild;
          box.replaceChildren(...(parsed?.childNodes ?? []));
          box.classList.remove("is-playing", "no-code");
        }, html);
        expect(await page.locator(".set-page").count()).toBeGreaterThan(0);
        expect(await overfull(page), source.document.disclosure.title).toEqual([]);
      }
      await page.close();
    },
  );

  test.each([
    ["a4", 210, 297],
    ["a3", 297, 420],
  ])("%s without JavaScript: each sheet is one page of exactly that paper", async (paper, width, height) => {
    for (const id of [SEED, "documents/name-list/", "documents/emergency-plan/"]) {
      const page = await open(`${id}print/${paper}/`, { javaScriptEnabled: false });
      const sheets = await page.locator(".sheet:visible").count();
      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(pages.length, id).toBe(sheets);
      for (const [at, one] of atLeastOne(pages.entries())) {
        expect([Math.round(one.width), Math.round(one.height)]).toEqual([width, height]);
        const text = wordsOf(one);
        expect(text).toMatch(pageNumber(at + 1, sheets));
        const strip = "张贴地点：张贴日期：张贴人：撤下日期：".normalize("NFKC");
        expect(text.includes(strip)).toBe(at === 0);
        expect(text).not.toContain("打印和下载");
      }
      await page.close();
    }
  });

  test("what is chosen and filled in is what is printed, and nothing of it is kept or sent", async () => {
    const page = await open(`${SEED}print/a4/`);
    const total = page.locator("sheet-picker .total");
    const all = await page.locator(".whole .sheet").count();
    expect(await total.textContent()).toBe(`共${all}张`);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.locator("input[value=document]").uncheck();
    expect(await total.textContent()).toBe("没有选中任何内容");
    expect(await page.locator("[data-do=print]").isDisabled()).toBe(true);
    await page.locator("input[value=p6]").check();
    await page.locator("input[value=p2]").check();
    const shown = await page.locator(".sheet:visible").count();
    expect(await total.textContent()).toBe(`共${shown}张`);
    await page.getByLabel("张贴地点").fill("四美村");
    await page.getByLabel("张贴日期").fill("2022年6月20日");
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(shown);
    for (const [at, one] of atLeastOne(pages.entries())) {
      const text = wordsOf(one);
      expect(text).toMatch(pageNumber(at + 1, shown));
      // On the first sheet of each problem.
      if (text.includes("张贴人")) expect(text).toContain("张贴地点:四美村张贴日期:2022年6月20日");
    }
    const heads = pages.map(({ text, furniture }) => /问题(\d+)（共23个）/u.exec(text + furniture)?.[1]);
    expect(new Set(heads)).toEqual(new Set(["2", "6"]));
    expect(sent).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.close();
  });

  test("a set of the whole has every character of the document once, in order, and every set as many sheets as its PDF", async () => {
    for (const { document: source, source: text } of atLeastOne(readContent(siteContent()).documents))
      for (const paper of ["a4", "a3"]) {
        const html = readFileSync(join(builtSite(), "documents", source.id, "print", paper, "index.html"), "utf8");
        const print = join(builtSite(), "documents", source.id, "print");
        for (const [set, file] of [
          ["document", "board"],
          ["compact", "compact"],
          ["brief", "brief"],
          ["lists", "lists"],
        ] as const) {
          const pdf = join(print, `${file}-${paper}.pdf`);
          if (!existsSync(pdf)) continue;
          const whole = set === "document" || set === "compact" ? withoutBlanks(sourceText(String(text))) : "";
          expect(withoutBlanks(officialTexts(html).get(set) ?? ""), `${source.id} ${set}`).toBe(whole);
          const page = await open(`documents/${source.id}/print/${paper}/#${set}`, { javaScriptEnabled: false });
          const pages = await readPdf(readFileSync(pdf));
          expect(await page.locator(".sheet:visible").count(), `${source.id} ${set}`).toBe(pages.length);
          await page.close();
        }
      }
  });

  test("the seed takes at most 28 sheets of A4 and 18 of A3", async () => {
    for (const [paper, most] of [
      ["a4", 28],
      ["a3", 18],
    ] as const) {
      const page = await open(`${SEED}print/${paper}/`);
      expect(await page.locator(".sheet:visible").count()).toBeLessThanOrEqual(most);
      await page.close();
    }
  });

  test("a link to one problem shows its sheets alone, without JavaScript too, and the same from its old PDF address", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(`${SEED}print/a4/#p6`, { javaScriptEnabled });
      const own = await page.locator("#p6 .sheet").count();
      expect(own).toBeGreaterThan(0);
      expect(await page.locator(".sheet:visible").count()).toBe(own);
      await page.close();
    }
    const page = await browser.newPage();
    await page.goto(`${site.url}${SEED}print/board-a4-p6.pdf`, { waitUntil: "commit" }).catch(() => null);
    await page.waitForURL(`${site.url}${SEED}print/a4/#p6`);
    expect(page.url()).toBe(`${site.url}${SEED}print/a4/#p6`);
    await page.close();
  });

  test("a group takes the place of its problems, and they of it", async () => {
    const page = await open(`${SEED}print/a4/`);
    const checked = () =>
      page.locator("input:checked").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("value")));
    await page.locator("input[value=p1]").check();
    await page.locator("input[value=c1]").check();
    expect(await checked()).toEqual(["c1"]);
    await page.locator("input[value=p2]").check();
    expect(await checked()).toEqual(["p2"]);
    await page.close();
  });
});

describe("lists printed by the browser", () => {
  test.each([
    ["lists/duties/", 6],
    [`lists/roles/${slugOf("村支书")}/`, 1],
    ["lists/times/", 6],
    ["lists/figures/", 5],
    ["lists/decisions/", 4],
    ["lists/terms/", 3],
    ["lists/references/", 4],
    ["lists/calendar/", 6],
    ["problems/", 4],
    ["measures/", 9],
  ])("%s takes at most %i sheets, without navigation, and no row is torn", async (list, most) => {
    const page = await open(SEED + list);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeLessThanOrEqual(most);
    const text = pages.map(wordsOf).join("");
    for (const words of ["按责任主体查看", "打印和下载", "下载这张表"])
      expect(text).not.toContain(words.normalize("NFKC"));
    await page.emulateMedia({ media: "print" });
    const rows = await page
      .locator(".list-table tr")
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(new Set(rows)).toEqual(new Set(["avoid"]));
    const heads = await page
      .locator(".list-table thead")
      .evaluateAll((all) => all.map((head) => getComputedStyle(head).display));
    expect(new Set(heads)).toEqual(new Set(["table-header-group"]));
    await page.close();
  });
});

/** The list pages of a site, of each kind with its documents two at most: all are set by the same styles. */
function listPages(): string[] {
  const kinds = new Map<string, number>();
  const isList = /^(?:catalogue|documents\/[^/]+\/(?:lists|problems|measures))\/(?:.*\/)?index\.html$/u;
  return listSiteFiles(builtSite()).flatMap((name) => {
    if (!isList.test(name) || !readFileSync(join(builtSite(), name), "utf8").includes('class="list-table')) return [];
    const kind = name.replace(/[a-z0-9]{7}(?=\/)/gu, "*");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return (kinds.get(kind) ?? 0) > 2 ? [] : [name.slice(0, -"index.html".length)];
  });
}

test("every list page is printed without navigation, and no row stands on two sheets", async () => {
  const pages = listPages();
  expect(pages).toContain("catalogue/");
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const address of atLeastOne(pages)) {
    await page.goto(site.url + address);
    const rows = await page.locator(".list-table tbody tr").evaluateAll((all) => {
      for (const [at, row] of all.entries())
        for (const cell of row.children) {
          cell.prepend(`<${at}>`);
          cell.append(`<${at}>`);
        }
      return all.length;
    });
    const printed = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).map(wordsOf);
    const sheets = new Map<string, Set<number>>();
    for (const [at, words] of printed.entries())
      for (const [mark] of words.matchAll(/<\d+>/gu)) sheets.set(mark, (sheets.get(mark) ?? new Set()).add(at));
    expect(sheets.size, address).toBe(rows);
    expect(
      [...sheets].filter(([, own]) => own.size > 1).map(([mark]) => mark),
      address,
    ).toEqual([]);
    for (const words of ["公开指南", "长辈版", "跳到正文", "站点地图", "A4纸", "打印和下载", "按责任主体查看"])
      expect(printed.join(""), address).not.toContain(words.normalize("NFKC"));
    if (address === "catalogue/") expect(printed.length).toBeLessThan(rows / 3);
  }
  await page.close();
});

test("the home page is printed without a title that has nothing under it", async () => {
  const page = await open("");
  await page.getByRole("heading", { name: "分类查找" }).waitFor();
  const printed = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).map(wordsOf).join("");
  expect(printed).toContain("最新公开".normalize("NFKC"));
  expect(printed).not.toContain("分类查找".normalize("NFKC"));
  await page.close();
});

describe("short addresses", () => {
  test("lead to the document, the group and the problem without JavaScript", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const { shortCode } = await import("../../src/model/short-code.ts");
    const code = shortCode(SEED.split("/")[1] ?? "");
    for (const [unit, target] of [
      ["", SEED],
      ["c2/", `${SEED}#c2`],
      ["p6/", `${SEED}p6/`],
    ] as const) {
      // The page leads on at once, sometimes before Playwright has seen that it came: where it ends is what counts.
      await page.goto(`${site.url}s/${code}/${unit}`, { waitUntil: "commit" }).catch(() => null);
      await page.waitForURL(site.url + target);
      expect(page.url()).toBe(site.url + target);
    }
    await page.close();
  });
});
