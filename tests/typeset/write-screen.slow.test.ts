import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decode } from "fast-png";
import jsQR from "jsqr";
import { BufferSource, Input, MP4 } from "mediabunny";
import { expect, test } from "vitest";
import { SCREENS } from "../../src/print/paper.ts";
import { planSlides } from "../../src/print/slides.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { writeScreenFiles } from "../../src/typeset/write-screen.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";
import { ROOT, temporaryFolder } from "../site/run-build.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

test("pictures have the size of the screen, numbers for names, and something on them; videos last as long as the loop", async () => {
  const [content, out] = [temporaryFolder(), temporaryFolder()];
  const source = toPrintSource(makeDocument(PLAN), undefined);
  const told: string[] = [];
  const onWritten = (name: string) => told.push(name);
  await writeScreenFiles(source, await Typst.open(content), { content, out, video: true, onWritten });
  const loops = SCREENS.flatMap((screen) => {
    const { short, ...whole } = planSlides(source, screen, (name) => name);
    return [
      ...(short ? [{ ...short, screen, name: `${screen.id}-short` }] : []),
      { ...whole, name: `${screen.id}-whole` },
    ];
  });
  expect(loops.map(({ name }) => name)).toContain("landscape-whole");
  expect(told).toEqual([
    "landscape.html",
    "portrait.html",
    ...loops.flatMap(({ name }) => [`${name}/`, `${name}.mp4`]),
  ]);
  for (const { screen, name: id, slides, seconds } of atLeastOne(loops)) {
    const { width, height } = screen;
    const names = readdirSync(join(out, id)).sort();
    expect(names).toEqual(slides.map((_, at) => `${String(at + 1).padStart(3, "0")}.png`));
    for (const name of atLeastOne(names)) {
      const picture = decode(readFileSync(join(out, id, name)), { checkCrc: true });
      expect(picture, name).toMatchObject({ width, height, depth: 2, channels: 1 });
      const dark = Array.from(picture.data).filter((four) => four !== 0xff).length / picture.data.length;
      expect(dark, name).toBeGreaterThan(0.005);
      expect(dark, name).toBeLessThan(0.3);
    }
    const input = new Input({ source: new BufferSource(readFileSync(join(out, `${id}.mp4`))), formats: [MP4] });
    expect(await input.computeDuration()).toBeCloseTo(seconds, 1);
  }
});

test("the names of many offices have room in the foot, beside the code and over nothing", async () => {
  const [content, out] = [temporaryFolder(), temporaryFolder()];
  const offices = ["县委办公室", "县人民政府办公室", "县人力资源和社会保障局", "县财政局", "县农业农村局", "县民政局"];
  const facts = `标题: 通知\n公开主体: ${offices.map((name) => `桃溪${name}`).join("、")}\n成文日期: 2024-06-28`;
  const source = toPrintSource(makeDocument("# 通知\n\n各村按时报送。", facts), "https://www.example.gov.cn/zwgk/");
  // What leaves the paper, or stands over something else, stops it.
  await writeScreenFiles(source, await Typst.open(content), { content, out, video: false, onWritten: () => undefined });
  expect(readdirSync(join(out, "portrait-whole"))).not.toEqual([]);
});

test("dark pictures are light on dark, and their codes are dark on light", async () => {
  const [content, out] = [temporaryFolder(), temporaryFolder()];
  const source = toPrintSource(makeDocument(PLAN), "https://www.example.gov.cn/");
  const order = { content, out, video: false, isDark: true, onWritten: () => undefined };
  await writeScreenFiles(source, await Typst.open(content), order);
  const folder = join(out, "landscape-whole-dark");
  for (const name of atLeastOne(readdirSync(folder))) {
    const { width, height, data } = decode(readFileSync(join(folder, name)), { checkCrc: true });
    const light = Array.from(data).filter((four) => four === 0xff).length / data.length;
    expect(light, name).toBeGreaterThan(0.003);
    expect(light, name).toBeLessThan(0.3);
    const colours = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at++)
      colours.fill((((data[at >> 2] ?? 0) >> (6 - 2 * (at & 3))) & 3) * 85, at * 4, at * 4 + 3);
    expect(jsQR(colours, width, height)?.data, name).toMatch(/^https:\/\/www\.example\.gov\.cn\//u);
  }
});

const DOCUMENT = "---\n标题: 停水\n---\n\n# 停水\n\n今日停水。\n";

/** A reader of PDF that sees no page. */
const BLIND = `
  import { PdfReader } from "${pathToFileURL(join(ROOT, "src/typeset/pdf-reader.ts")).href}";
  PdfReader.prototype.read = () => [];
`;

/** A content folder with one document, and the command on it. */
function screenOf(source: string) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "content/documents/tingshui"), { recursive: true });
  writeFileSync(join(folder, "content/site.yaml"), "网站名称: 某镇\n");
  writeFileSync(join(folder, "content/documents/tingshui/document.md"), source);
  const run = (options: readonly string[], env?: Record<string, string>) =>
    runNode(["scripts/screen.ts", "--content", join(folder, "content"), "--out", join(folder, "out"), ...options], {
      ...(env && { env }),
    });
  return { folder, run };
}

test("a fault of paper and a sign without a face are told in the words of the check, and no file is left to play", () => {
  const faulty = screenOf(DOCUMENT);
  writeFileSync(join(faulty.folder, "blind.mjs"), BLIND);
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(faulty.folder, "blind.mjs")).href}` };
  const { status, stderr } = faulty.run(["tingshui"], env);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /tingshui\/document\.md:\d+:\d+: 错误 文件 .* 第 1 页：应有 1 页，实际是 0 页 \[paper-differs\]\n {2}改法：[^]*没有做完。\n$/u,
  );
  expect(stderr).not.toMatch(/[{}]|用法/u);
  const rare = screenOf(DOCUMENT.replace("今日", "𭄠塘今日"));
  const told = rare.run(["tingshui"]);
  expect(told.status).toBe(1);
  expect(told.stderr).toMatch(/document\.md:7:1: 提醒 字体里没有“𭄠”（U\+2D120）.*\[glyph-missing\]/u);
  expect(existsSync(join(rare.folder, "out"))).toBe(false);
});

test("npm run screen makes the files of one document, and says what is wrong", () => {
  const { folder, run } = screenOf(DOCUMENT);
  const made = run(["tingshui"]);
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(readdirSync(join(folder, "out")).sort()).toEqual([
    "landscape-whole",
    "landscape.html",
    "portrait-whole",
    "portrait.html",
  ]);
  expect(existsSync(join(folder, "out/landscape-whole/001.png"))).toBe(true);
  for (const [options, said] of [
    [[], "没有写是哪一件公文"],
    [["tingdian"], "没有“tingdian”这件公文"],
    [["tingshui", "--vdieo"], "没有“--vdieo”这个选项"],
  ] as const) {
    const { status, stderr } = run(options);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /u);
  }
});
