import { describe, expect, test } from "vitest";
import { findInfo } from "../../../src/import/info/find-info.ts";
import { createLabelBook } from "../../../src/import/info/label-book.ts";
import type { ReadPage } from "../../../src/import/input/read-lines.ts";
import { findText, withLinesAbove } from "../../../src/import/region/find-text.ts";
import { findTitle } from "../../../src/import/title/find-title.ts";
import { fragmentsAbove, placeTitles } from "../../../src/import/title/place-titles.ts";
import { readLabels } from "../labels.ts";
import { collectDoubts, readText, readWeb } from "../read-pages.ts";

const book = createLabelBook(readLabels());
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

/** The title of a page, where it was found, what is told, and the first segments of the text of all its parts. */
function titleOf(page: ReadPage) {
  const { told, ...doubts } = collectDoubts();
  const info = findInfo(page, book);
  const found = findText(page, info, doubts);
  if ("reason" in found) throw new Error(found.reason);
  const reading = findTitle(page, info, found, doubts);
  if (!reading) return undefined;
  const text = withLinesAbove(page, fragmentsAbove(page, reading), found);
  const titles = placeTitles(text, reading, doubts);
  const parts = titles.map(({ from, to }) => text.segments.slice(from, to).map((segment) => segment.text));
  return { title: reading.title, where: reading.run ? "text" : reading.above ? "above" : "elsewhere", parts, told };
}

describe("a title", () => {
  test.each([
    ["over the text, that a heading names", readWeb(`<h1>${TITLE}</h1><div id=zoom><p>${TITLE}</p><p>${TEXT}</p></div>`), "text", []],
    ["over the text, on two lines", readWeb(`<title>${TITLE}_某县</title><div id=zoom><p>关于做好秋收工作</p><p>的通知</p><p>${TEXT}</p></div>`), "text", []],
    ["that only its look shows", readText(`${TITLE}\n各村：\n${TEXT}`), "text", []],
    ["above the text", readWeb(`<h1>${TITLE}</h1><div id=zoom><p>${TEXT}</p></div>`), "above", []],
    ["in the head of the page", readWeb(`<title>${TITLE}_某县人民政府</title><div id=zoom><p>各村：</p><p>${TEXT}</p></div>`), "elsewhere", [`title-guess: 正文里和正文上面没有找到标题，用了页面别处的“${TITLE}”`]],
  ])("%s", (_, page, where, told) => {
    expect(titleOf(page)).toMatchObject({ title: TITLE, where, told });
  }); // prettier-ignore

  test("of another wording on the page than over the text is told", () => {
    const page = readWeb(`<h1>关于秋收工作的通知</h1><div id=zoom><p>${TITLE}</p><p>各村：</p><p>${TEXT}</p></div>`);
    expect(titleOf(page)).toMatchObject({ title: "关于秋收工作的通知", where: "above" });
    const stated = readWeb(
      `<title>${TITLE}（一）_某县</title><div id=zoom><p>${TITLE}</p><p>各村：</p><p>${TEXT}</p></div>`,
    );
    expect(titleOf(stated)).toMatchObject({
      title: TITLE,
      told: [`title-differs: 页面上的标题“${TITLE}（一）”和正文的标题“${TITLE}”不一样`],
    });
  });
  test("is none where nothing could be one", () => {
    expect(titleOf(readText(`${TEXT}\n${TEXT}`))).toBeUndefined();
  });
});

test("the text that a notice issues has its title too, on however many lines", () => {
  const page = readText(
    `关于印发《南滩镇秋收工作方案》的通知\n各村：\n${TEXT}\n南滩镇人民政府\n2024年9月1日\n南滩镇\n秋收工作方案\n${TEXT}`,
  );
  expect(titleOf(page)?.parts).toEqual([["关于印发《南滩镇秋收工作方案》的通知"], ["南滩镇", "秋收工作方案"]]);
});

test("where its wording differs its look is taken, which is told", () => {
  const page = readText(
    `关于印发秋收方案的通知\n各村：\n${TEXT}\n南滩镇人民政府\n2024年9月1日\n附件\n秋收进度工作方案\n${TEXT}`,
  );
  expect(titleOf(page)).toMatchObject({
    parts: [["关于印发秋收方案的通知"], ["秋收进度工作方案"]],
    told: [expect.stringContaining("title-guess: 第二部分的标题是按位置和文字判断的：“秋收进度工作方案")],
  });
});
