import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { shownTexts } from "../../src/proof/shown-texts.ts";

const texts = (name: string, file: string | Uint8Array) =>
  [...shownTexts(name, typeof file === "string" ? strToU8(file) : file)].filter((text) => /\p{Script=Han}/u.test(text));

describe("of a page all texts are found", () => {
  test("a tab stands where a mark within a line parts words", () => {
    expect(texts("index.html", "<p>危<mark>房</mark>改造</p><p>饮水</p>")).toEqual(["危\t房\t改造", "饮水"]);
  });

  test("those that nobody sees too", () => {
    const page =
      '<head><title>标题</title><meta content="说明"></head><p hidden>藏</p><template>板</template><!-- 注 -->' +
      '<img alt="图 &amp; 字" title="名"><script type="application/ld+json">{"name":"数\\n据"}</script><style>p::after{content:"添"}</style>';
    expect(texts("index.html", page).join("|")).toBe(
      '标题|说明|藏|板|<!-- 注 -->|图 & 字|名|数\n据|p::after{content:"添"}',
    );
  });
});

test.each<[string, string | Uint8Array, string[]]>([
  ["index.json", '{"a":["甲\\"乙",1]}', ['甲"乙']],
  ["lists/a.csv", "甲,乙\r\n丙,丁\r\n", ["甲,乙", "丙,丁"]],
  ["broadcast.txt", "甲\r\n\r\n乙", ["甲", "乙"]],
  ["calendar.ics", "SUMMARY:动员\r\n 部署\r\n", ["SUMMARY:动员部署"]],
  ["feeds/all.xml", "<title>甲&#x4e59;</title>", ["甲乙"]],
  ["a.css", "p{content:'添'}", ["p{content:'添'}"]],
  ["t1.xlsx", zipSync({ "xl/sharedStrings.xml": strToU8("<si><t>甲</t></si>") }), ["甲"]],
  ["pagefind/1/text/3.bin", gzipSync(strToU8('["甲"]')), ["甲"]],
  ["pagefind/1/volume.bin", gzipSync(strToU8('{"chunks":["乙丙"],"records":[["甲"]]}')), ["甲"]],
  ["pagefind/entry.bin", gzipSync(strToU8('{"sayings":[["乙","丙"],["丁"]],"facets":["甲"]}')), ["甲"]],
  ["pagefind/1/words/3.bin", gzipSync(strToU8('["甲"]')), []],
  ["card.png", strToU8("甲"), []],
])("of %s", (name, file, found) => {
  expect(texts(name, file)).toEqual(found);
});
