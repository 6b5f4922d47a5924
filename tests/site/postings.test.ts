import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toString } from "hast-util-to-string";
import { expect, test } from "vitest";
import { builtSite } from "../browser/built-site.ts";
import { elementsOf } from "../browser/site-pages.ts";
import { parseCsv, plainCell } from "../export/parse-csv.ts";

const DOCUMENT = "documents/notice-with-plan-and-annexes/";
const read = (name: string) => readFileSync(join(builtSite(), DOCUMENT, name), "utf8");

test("张贴情况 stands on the page of a document, newest first, with the photo as a picture that leads to itself, and in its data", () => {
  const elements = elementsOf(read("index.html"));
  const section = elements.find(({ properties }) => properties["ariaLabelledBy"]?.toString() === "postings");
  const text = section ? toString(section).replace(/\s+/gu, " ") : "";
  expect(text).toMatch(
    /石桥村文化广场公示栏2023-10-13 至 还贴着没有登记没有登记梅岭村村委会门口公示栏2023-10-12 至 2023-11-12大字版$/u,
  );
  const photo = `/${DOCUMENT}attachments/wall-meiling.png`;
  const links = elements.filter(({ tagName, properties }) => tagName === "a" && properties["href"] === photo);
  expect(links).toHaveLength(1);
  expect(links[0]?.children.filter((child) => child.type === "element")).toMatchObject([
    // Small, and fetched when it is come to.
    {
      tagName: "img",
      properties: {
        ...{ src: photo, alt: "贴出来的样子：梅岭村，村委会门口公示栏" },
        ...{ loading: "lazy", width: 160, height: 120 },
      },
    },
  ]);
  expect(readFileSync(join(builtSite(), DOCUMENT, "attachments/wall-meiling.png")).length).toBe(70);
  const [, ...rows] = parseCsv(read("postings.csv")).map((row) => row.map(plainCell));
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ["梅岭村", "村委会门口公示栏", "2023-10-12", "2023-11-12", "大字版"],
    ["石桥村", "文化广场公示栏", "2023-10-13", "", ""],
  ]);
  expect((JSON.parse(read("index.json")) as { postings: unknown[] }).postings).toMatchObject([
    { village: "梅岭村", place: "村委会门口公示栏", from: "2023-10-12", to: "2023-11-12", sheet: "大字版" },
    { village: "石桥村", from: "2023-10-13" },
  ]);
});
