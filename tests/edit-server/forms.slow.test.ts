import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FormReplies } from "../../src/edit-server/form-replies.ts";
import { Refused } from "../../src/edit-server/refused.ts";
import { readYamlValue } from "../../src/editor/edit-yaml.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { accessibilityOf, openEditor } from "./open-editor.ts";

const browser = oneBrowser();
let content: TemporaryContent;

beforeEach(() => {
  content = makeContent();
});

afterEach(() => {
  content.remove();
});

const inside = (...names: string[]) => path.join(content.root, ...names);
const beside = (name: string) => inside("documents", ID, name);
const read = (...names: string[]) => readFileSync(inside(...names), "utf8");

describe("the server", () => {
  const forms = () => new FormReplies(content.root, () => "2026-01-01");
  const site = { name: "site", of: "" } as const;
  /** What a page sends that has just been opened. */
  const opened = (text: string, version: string) => ({ ...site, text, version, value: readYamlValue(text) ?? {} });
  const open = async () => {
    const page = await forms().page(site);
    const known = /id="open">(?<json>.*?)<\/script>/u.exec(page)?.groups?.["json"] ?? "";
    return JSON.parse(known) as { text: string; version: string };
  };

  test("saves nothing that a check would refuse", async () => {
    const { text, version } = await open();
    const request = { ...opened(text, version), value: { 网站名称: "甲", 网址: "www.example.gov.cn" } };
    await expect(forms().save(request)).rejects.toThrow(Refused);
    expect(read("site.yaml")).toBe(text);
    const { errors, messages } = await forms().check({ ...request, whole: false });
    expect(errors).toBe(1);
    expect(messages.find(({ severity }) => severity === "error")).toMatchObject({
      message: "“网址”应是完整的网址，以 https:// 或 http:// 开头，不带“?”“#”",
      steps: ["网址"],
    });
  });

  test("puts a change of somebody else together with this one, and refuses where both changed the same lines", async () => {
    const { text, version } = await open();
    const value = { ...(readYamlValue(text) as Record<string, string>), 网站名称: "某镇政务公开栏" };
    const theirs = text.replace("南县青树嘴镇人民政府", "某镇人民政府");
    writeFileSync(inside("site.yaml"), theirs);
    expect(await forms().save({ ...opened(text, version), value })).toMatchObject({ isMerged: true });
    expect(read("site.yaml")).toBe(theirs.replace("青树嘴镇政务公开栏", "某镇政务公开栏"));
    const now = read("site.yaml");
    await expect(
      forms().save({ ...opened(text, version), value: { ...value, 网站名称: "乙镇政务公开栏" } }),
    ).rejects.toThrow("被别的程序或别人改过");
    expect(read("site.yaml")).toBe(now);
  });

  test("tells errors that other files have by it: a confirmation that is taken away", async () => {
    const skipped = NOTICE.replace(
      "一、加强值守。",
      "1.甲。\r\n\r\n整改措施：做。\r\n\r\n3.丙。\r\n\r\n整改措施：做。",
    );
    writeFileSync(content.file, skipped);
    const yaml = "- 规则: problem-number\n  原文: 3.\n  理由: 原件缺第 2 项\n  确认人: 李某\n";
    writeFileSync(beside("acknowledgements.yaml"), yaml);
    const file = { name: "acknowledgements", of: ID } as const;
    const page = await forms().page(file);
    const known = JSON.parse(/id="open">(?<json>.*?)<\/script>/u.exec(page)?.groups?.["json"] ?? "") as {
      version: string;
    };
    const request = { ...file, text: yaml, version: known.version, value: [] };
    const { elsewhere, errors } = await forms().check({ ...request, whole: true });
    expect(errors).toBe(0);
    expect(elsewhere).toEqual([expect.stringContaining("document.md：")]);
    await expect(forms().save(request)).rejects.toThrow("有 1 个错误");
    expect(readFileSync(beside("acknowledgements.yaml"), "utf8")).toBe(yaml);
  });

  test.each([
    ["vocabulary", "../site"],
    ["vocabulary", ""],
    ["site", "x"],
    ["annotations", ".."],
    ["annotations", "none"],
    ["redirects", ID],
  ] as const)("has no form %s of %j", async (name, of) => {
    await expect(forms().page({ name, of })).rejects.toThrow(Refused);
    expect(readdirSync(path.dirname(content.root)).filter((one) => !one.startsWith("."))).toEqual(["content"]);
  });

  test("follows no link", async () => {
    const outside = path.join(content.root, "..", "outside.yaml");
    writeFileSync(outside, "- 规则: a\n");
    symlinkSync(outside, beside("annotations.yaml"));
    await expect(forms().page({ name: "annotations", of: ID })).rejects.toThrow(Refused);
    rmSync(inside("vocabulary"), { recursive: true });
    mkdirSync(inside("..", "lists"));
    symlinkSync(inside("..", "lists"), inside("vocabulary"));
    await expect(forms().page({ name: "vocabulary", of: "a" })).rejects.toThrow(Refused);
    expect(readFileSync(outside, "utf8")).toBe("- 规则: a\n");
  });
});

describe("in the window", () => {
  let editor: OpenEditor;
  let page: Page;

  beforeEach(async () => {
    editor = await openEditor(browser(), content);
    ({ page } = editor);
  });

  afterEach(async () => {
    await editor.close();
  });

  const press = async (name: string, key = "Enter") => {
    await page.getByRole("button", { name, exact: true }).last().focus();
    await page.keyboard.press(key);
  };
  const save = async () => {
    await press("查看修改并保存");
    await page.getByRole("dialog").waitFor();
    await press("保存");
    await page.locator("#state", { hasText: "已保存" }).waitFor();
  };
  const form = (name: string) => page.goto(`${editor.url}forms/${name}/`);

  test("with the keyboard alone the settings are changed; every other line stays", async () => {
    const before = read("site.yaml");
    await page.getByRole("link", { name: "设置和词表" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "网站设置" }).focus();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByLabel("网址").first().focus();
    await page.keyboard.type("www.example.gov.cn");
    await page.locator(".told.error", { hasText: "应是完整的网址，以 https:// 或 http:// 开头" }).waitFor();
    expect(await page.getByLabel("网址").first().getAttribute("aria-invalid")).toBe("true");
    expect(await accessibilityOf(page)).toEqual([]);
    await press("查看修改并保存");
    await page.locator("#state", { hasText: "有 1 个错误，改正以后才能保存" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    expect(read("site.yaml")).toBe(before);
    await page.keyboard.press("Home");
    await page.keyboard.type("https://");
    await page.locator(".told.error").waitFor({ state: "detached" });
    await page.getByLabel("公开范围说明").focus();
    await page.keyboard.type("财务公开。");
    await page.keyboard.press("Enter");
    await page.keyboard.type("村务公开。");
    await save();
    expect(read("site.yaml")).toBe(
      before
        .replace("\n网址:\n", "\n网址: https://www.example.gov.cn\n")
        .replace("  公开范围说明:\n", "  公开范围说明: |-\n    财务公开。\n    村务公开。\n"),
    );
    await page.setViewportSize({ width: 375, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(editor.complaints).toEqual([]);
  });

  test("a word gets an alias and a list below it, and one is taken away and put back", async () => {
    const before = read("vocabulary", "责任主体.yaml");
    await form(`vocabulary/${encodeURIComponent("责任主体")}`);
    await page.getByText("驻村工作队", { exact: false }).first().click();
    const row = page.locator("li.row", { hasText: "驻村工作队" });
    await row.getByRole("button", { name: "增加一行" }).first().click();
    await page.keyboard.type("工作队");
    await row.getByRole("button", { name: "增加一项下级" }).click();
    await page.keyboard.type("队长");
    await page.locator("summary", { hasText: "镇乡村振兴办公室" }).click();
    await page.locator("li.row", { hasText: "镇乡村振兴办公室" }).getByRole("button", { name: "删去" }).last().click();
    await page.getByRole("button", { name: "放回刚删去的" }).click();
    await save();
    expect(read("vocabulary", "责任主体.yaml")).toBe(
      before.replace("[村驻村工作队]", "[村驻村工作队, 工作队]\n    下级:\n      - 名称: 队长"),
    );
    expect(editor.complaints).toEqual([]);
  });

  test("a number that stops a document is approved until a day, from the message that tells of it", async () => {
    writeFileSync(content.file, NOTICE.replace("各村：", "值班手机13800138000。"));
    await page.goto(`${editor.url}documents/${ID}/`);
    await page.getByRole("button", { name: "批准公开……" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/forms/personal-data-waivers/**");
    expect(await page.getByLabel("规则").inputValue()).toBe("personal-mobile-number");
    expect(await page.getByLabel("原文").inputValue()).toBe("13800138000");
    await page.locator(".told.error", { hasText: "缺少“批准人”" }).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.getByLabel("理由").fill("本人书面同意");
    await page.getByLabel("批准人").fill("李某");
    await page.getByLabel("有效期至").fill("2020-01-01");
    await page.locator(".told.error", { hasText: "批准公开的有效期 2020-01-01 已过" }).waitFor();
    await page.getByLabel("有效期至").fill("2999-12-31");
    await page.locator("#counts", { hasText: "没有错误" }).waitFor();
    await save();
    expect(readFileSync(beside("personal-data-waivers.yaml"), "utf8")).toBe(
      '- 规则: personal-mobile-number\n  原文: "13800138000"\n  理由: 本人书面同意\n  批准人: 李某\n  有效期至: 2999-12-31\n',
    );
    await page.getByRole("link", { name: "回去" }).click();
    await page.locator("#counts", { hasText: /没有错误|^0 个错误/u }).waitFor();
    expect(await page.getByRole("button", { name: "批准公开……" }).count()).toBe(0);
    await form(`personal-data-waivers/${ID}`);
    await page.locator("summary", { hasText: "13800138000" }).click();
    await page.getByRole("button", { name: "删去" }).click();
    await press("查看修改并保存");
    await page.locator("#elsewhere-errors", { hasText: "document.md" }).waitFor();
    expect(existsSync(beside("personal-data-waivers.yaml"))).toBe(true);
    expect(editor.complaints).toEqual([]);
  });

  test("an annotation is added, and one whose words changed takes those of now by one press", async () => {
    const yaml =
      "# 照原文\n责任:\n  - 位置: s1\n    原文: 各村每天安排一人值守\n    主体:\n      # 全部\n      - 各村\n";
    writeFileSync(beside("annotations.yaml"), yaml);
    await form(`annotations/${ID}`);
    await page.getByRole("button", { name: /^改成现在的原文/u }).focus();
    expect(await accessibilityOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator("#counts", { hasText: "没有错误" }).waitFor();
    await press("增加一项时限");
    await page.keyboard.type("s1");
    const row = page.locator('[data-field="时限"] li.row');
    await row.locator('[data-field="原文"] textarea').fill("每天安排两人值守");
    await row.getByLabel("类别").selectOption("周期");
    await page.locator("#counts", { hasText: "没有错误" }).waitFor();
    await save();
    expect(readFileSync(beside("annotations.yaml"), "utf8")).toBe(
      `${yaml.replace("一人", "两人")}时限:\n  - 位置: s1\n    原文: 每天安排两人值守\n    类别: 周期\n`,
    );
    expect(editor.complaints).toEqual([]);
  });

  test("a word list that is not there is begun, and its words are put in another order", async () => {
    rmSync(inside("vocabulary"), { recursive: true });
    await page.goto(`${editor.url}forms/`);
    await page.getByRole("link", { name: "公开对象" }).press("Enter");
    page.setDefaultTimeout(15_000);
    for (const name of ["某村村民", "某镇居民"]) {
      await page
        .getByRole("button", { name: /^增加一项/u })
        .last()
        .press("Enter");
      await page.locator('li.row > details > [data-field="名称"] input').last().fill(name);
    }
    await page.locator("li.row").last().getByRole("button", { name: "上移" }).press("Enter");
    await page.locator("#counts", { hasText: "没有错误" }).waitFor();
    expect(await accessibilityOf(page)).toEqual([]);
    await save();
    expect(readdirSync(inside("vocabulary"))).toEqual(["公开对象.yaml"]);
    expect(read("vocabulary", "公开对象.yaml")).toBe("词条:\n  - 名称: 某镇居民\n  - 名称: 某村村民\n");
    expect(editor.complaints).toEqual([]);
  });

  test("an address leads on; what leads nowhere is not saved", async () => {
    await form("redirects");
    await press("增加一项改变了的地址");
    await page.keyboard.type("/documents/2020-01-01-a/");
    await page.locator(".told.error", { hasText: "要写“到”或“撤回”，只写一样" }).waitFor();
    await page.getByLabel("到").fill("/documents/none/");
    await page.locator(".told.error").waitFor({ state: "detached" });
    await press("查看修改并保存");
    await page.locator(".told.error", { hasText: "没有内容" }).waitFor();
    expect(existsSync(inside("redirects.yaml"))).toBe(false);
    await page.getByLabel("到").fill(`/documents/${ID}/`);
    await save();
    expect(read("redirects.yaml")).toBe(`- 从: /documents/2020-01-01-a/\n  到: /documents/${ID}/\n`);
    expect(editor.complaints).toEqual([]);
  });

  test("a file that is no list of lines says why it is edited by hand, and is left alone", async () => {
    writeFileSync(beside("annotations.yaml"), "责任: &a\n  - 位置: s1\n");
    await form(`annotations/${ID}`);
    await page.getByText("有写法错误，或者用了表单显示不了的写法").waitFor();
    expect(await page.locator("#yaml-form").count()).toBe(0);
    expect(await page.locator("ul .sentence").count()).toBeGreaterThan(0);
    expect(editor.complaints).toEqual([]);
  });
});
