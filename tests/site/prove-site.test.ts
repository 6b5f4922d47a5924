import { createHash } from "node:crypto";
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { proveSite } from "../../src/sources/prove-site.ts";
import { readContent } from "../../src/sources/read-content.ts";
import { listSiteFiles } from "../../src/sources/site-files.ts";
import { builtSite, siteContent } from "../browser/built-site.ts";
import { temporaryFolder } from "./run-build.ts";

const SEED = "2022-06-15-zhenggai-fangan";
const OFFICIAL = `documents/${SEED}/print/official.pdf`;
const ATTACHED = `documents/${SEED}/attachments/a.csv`;

/** What is told of a copy of the built site, with an attachment, after something has been done to it. */
async function toldOf(change: (site: string) => void): Promise<string[]> {
  const [site, root] = [join(temporaryFolder(), "dist"), join(temporaryFolder(), "content")];
  cpSync(builtSite(), site, { recursive: true });
  cpSync(siteContent(), root, { recursive: true });
  for (const folder of [site, root]) {
    mkdirSync(join(folder, "documents", SEED, "attachments"));
    writeFileSync(join(folder, ATTACHED), "村,户\r\n甲村,3\r\n");
  }
  const hash = createHash("sha256")
    .update(readFileSync(join(site, OFFICIAL)))
    .digest("hex");
  change(site);
  const read = readContent(root);
  const file = { name: "official.pdf", path: "print/official.pdf", hash, pages: 1, bytes: 1 };
  await proveSite(read, { site, root, made: { [SEED]: [file] }, address: {} });
  return read.files.flatMap(({ basename, messages }) =>
    messages.filter(({ fatal }) => fatal).map(({ reason }) => `${basename} ${reason}`),
  );
}

const read = (site: string, name: string) => readFileSync(join(site, name), "utf8");

test("nothing is told of the site as it was built", async () => {
  expect(await toldOf(() => undefined)).toEqual([]);
});

test("a page that only leads on calls the place as its title does", async () => {
  const told = await toldOf((site) => {
    const [short = ""] = listSiteFiles(site).filter(
      (name) => /^s\/[^/]+\/index\.html$/u.test(name) && read(site, name).includes(SEED),
    );
    const [list = ""] = listSiteFiles(site).filter((name) =>
      /^documents\/[^/]+\/lists\/roles\/u[^/]+\/index\.html$/u.test(name),
    );
    // Both are words of the program side by side, which stand in no title.
    writeFileSync(join(site, short), read(site, short).replaceAll("的通知", "的通告"));
    writeFileSync(join(site, list), read(site, list).replaceAll(/(?<=<(?:h1|title)>)[^<]+/gu, "附件"));
  });
  expect(told).toHaveLength(2);
  expect(told.join("\n")).toMatch(/网页 documents\/\S*roles\S* 把它转到的地方叫作“附件”/u);
  expect(told.join("\n")).toMatch(/网页 s\/\S* 把它转到的地方叫作“青树嘴镇[^”]*的通告”，和那里的标题不一样/u);
});

test("a word, a PDF and an attachment that are not what they should be are told, each on its file", async () => {
  const told = await toldOf((site) => {
    const list = join(site, "catalogue/index.html");
    writeFileSync(list, readFileSync(list, "utf8").replace("脱贫攻坚成果", "脱贫攻坚成效"));
    appendFileSync(join(site, OFFICIAL), " ");
    appendFileSync(join(site, ATTACHED), "乙村,3\r\n");
  });
  const all = told.join("\n");
  expect(told).toHaveLength(3);
  expect(all).toMatch(/^site\.yaml 文件 catalogue\/index\.html 里的“[^”]*脱贫攻坚成效[^”]*”既不在原文里/mu);
  expect(all).toMatch(/^document\.md 文件 documents\/[^ ]*official\.pdf 与核对过的不是同一个文件/mu);
  expect(all).toMatch(/^document\.md 文件 documents\/[^ ]*a\.csv 与核对过的不是同一个文件/mu);
});
