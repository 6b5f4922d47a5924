import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { readLabels } from "./labels.ts";

/** The seed's text printed in the ways scrapers and portals print it: always the same paragraphs. */
const labels = readLabels();
const seed = readFileSync("tests/fixtures/import/seed.txt", "utf8");
const [title = "", ...rest] = seed.split("\n");

function draft(name: string, source: string) {
  return importDocument({ path: name, bytes: Buffer.from(source) }, labels);
}

function paragraphsOf(name: string, source: string): string[] {
  const { document = "" } = draft(name, source);
  const body = document.slice(document.indexOf("\n---\n") + 5).trim();
  return body.split("\n\n").map((line) => line.replace(/^#+ /u, ""));
}

const paragraphs = paragraphsOf("seed.txt", seed);

/** Cut at so many characters a line. */
function cut(words: string, width: number, separator: string): string {
  const characters = [...words];
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += width) lines.push(characters.slice(at, at + width).join(""));
  return lines.join(separator);
}

function toFullWidth(words: string): string {
  const wide = words
    .replaceAll(",", "，")
    .replaceAll(":", "：")
    .replaceAll(";", "；")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
  return wide.replace(/(?<!\d)(\d{1,2})\.(?=\p{Script=Han})/gu, "$1．");
}

const indented = paragraphs.map((words) => `　　${words}`);
const layouts: [name: string, file: string, source: string, expected: string[]][] = [
  ["full-width punctuation", "a.txt", toFullWidth(seed), paragraphs.map(toFullWidth)],
  ["a blank after each number", "a.txt", [title, rest[0], rest[1], `${paragraphs.map((words) => words.replace(/^(?:\d+\.|\([一二三四]\)|[一二三四]、)/u, "$& ")).join(" ")} |`, ...rest.slice(3)].join("\n"), paragraphs],
  ["a line for each paragraph", "a.txt", paragraphs.join("\n"), paragraphs],
  ["empty lines between paragraphs", "a.txt", paragraphs.join("\n\n"), paragraphs],
  ["indented lines of 30 characters", "a.txt", `${title}\n\n${indented.map((words) => cut(words, 30, "\n")).join("\n")}`, paragraphs],
  ["indented lines of 40 characters", "a.txt", `${title}\n${indented.map((words) => cut(words, 40, "\r\n")).join("\r\n")}\n【打印】`, paragraphs],
  ["<p>", "a.html", `<title>${title}</title><div class="x">${paragraphs.map((words) => `<p>${words}</p>`).join("")}</div>`, paragraphs],
  ["<br> and indents", "a.html", `<div id="zoom">${indented.join("<br>")}</div>`, paragraphs],
  ["<br> at the margin", "a.html", `<div id="zoom">${paragraphs.join("<br/>\n")}</div>`, paragraphs],
  ["blanks instead of paragraphs", "a.html", `<div id="zoom">${paragraphs.join("&nbsp;&nbsp;")}</div>`, paragraphs],
  ["a <span> for every seventh character", "a.html", `<div class="TRS_Editor">${paragraphs.map((words) => `<p>${words.replace(/(.{6})(.)/gu, "$1<span>$2</span>")}</p>`).join("\n")}</div>`, paragraphs],
]; // prettier-ignore

test.each(layouts)("%s", (_, file, source, expected) => {
  expect(paragraphsOf(file, source)).toEqual(expected);
  expect(draft(file, source).values?.成文日期).toBe("2022-06-15");
});

test("a scraped line with wraps in its paragraphs: what is not sure is told", () => {
  const source = `${title}\n公开具体内容 |\n${paragraphs.map((words) => cut(words, 28, " ")).join(" ")} |`;
  const { doubts } = draft("a.txt", source);
  const found = paragraphsOf("a.txt", source);
  const differences = paragraphs.filter((words) => !found.includes(words));
  expect(differences.length).toBeLessThanOrEqual(3);
  expect(doubts.length).toBeGreaterThanOrEqual(differences.length);
});
