import { expect, test } from "vitest";

import { splitChannels } from "../../src/parse/channels.ts";

/** ✓ and ✗ stand for ticked and not, to keep the table readable. */
const show = (text: string) => splitChannels(text).map(({ channel, ticked }) => `${ticked ? "✓" : "✗"}${channel}`);

const cases: { name: string; input: string; expected: string[] }[] = [
  { name: "half-width comma", input: "政府网站,政务服务中心", expected: ["✓政府网站", "✓政务服务中心"] },
  { name: "full-width comma", input: "政府网站，政务服务中心", expected: ["✓政府网站", "✓政务服务中心"] },
  { name: "semicolons", input: "政府网站;政府公报；广播电视", expected: ["✓政府网站", "✓政府公报", "✓广播电视"] },
  {
    name: "never at 、",
    input: "社区、企事业单位、村公示栏(电子屏)",
    expected: ["✓社区、企事业单位、村公示栏(电子屏)"],
  },
  {
    name: "never at /",
    input: "社区/企事业单位/村公示栏（电子屏），入户/现场",
    expected: ["✓社区/企事业单位/村公示栏（电子屏）", "✓入户/现场"],
  },
  { name: "boxes", input: "■政府网站□政府公报■两微一端", expected: ["✓政府网站", "✗政府公报", "✓两微一端"] },
  {
    name: "boxes with blanks and line ends",
    input: "■ 政府网站  □ 政府公报\n■发布会/听证会\r\n",
    expected: ["✓政府网站", "✗政府公报", "✓发布会/听证会"],
  },
  {
    name: "boxes and separators",
    input: "■政府网站、□政府公报，■公开查阅点;",
    expected: ["✓政府网站", "✗政府公报", "✓公开查阅点"],
  },
  { name: "other glyphs", input: "▄政府网站☐纸质媒体☑精准推送", expected: ["✓政府网站", "✗纸质媒体", "✓精准推送"] },
  {
    name: "口 for an empty box",
    input: "■政府网站口政府公报口发布会、听证会 ■其他____",
    expected: ["✓政府网站", "✗政府公报", "✗发布会、听证会", "✓其他____"],
  },
  { name: "only 口", input: "口政府网站 口政府公报", expected: ["✗政府网站", "✗政府公报"] },
  {
    name: "口 of a word among boxes",
    input: "■政务服务中心窗口□政府公报",
    expected: ["✓政务服务中心窗口", "✗政府公报"],
  },
  { name: "口 without any box", input: "村口其他公示栏,政府网站", expected: ["✓村口其他公示栏", "✓政府网站"] },
  { name: "text before the first box", input: "政府网站 ■政务服务中心", expected: ["✓政府网站", "✓政务服务中心"] },
  {
    name: "commas in brackets",
    input: "其他(微信群,广播)，政府网站（县，镇）",
    expected: ["✓其他(微信群,广播)", "✓政府网站（县，镇）"],
  },
  { name: "an open bracket", input: "其他(微信群,广播", expected: ["✓其他(微信群", "✓广播"] },
  { name: "one channel", input: " 政府网站 ", expected: ["✓政府网站"] },
  { name: "nothing", input: " ,，", expected: [] },
];

test.each(cases)("$name", ({ input, expected }) => {
  expect(show(input)).toEqual(expected);
});
