import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import { backdatedSince } from "../manifest/backdated.ts";
import type { Registered } from "../manifest/manifest.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { GonePlace } from "./gone.ts";
import { listGone } from "./gone.ts";
import type { Published } from "./published.ts";
import { countUnlisted, publishedOf } from "./published.ts";
import type { Place } from "./place.ts";
import { placeAddress, placeKey, unitsAround } from "./place.ts";
import { currentRevision } from "../model/revisions.ts";
import { walkUnits } from "../model/walk.ts";
import type { PublishedReading } from "./published-file.ts";
import { readPublished } from "./published-file.ts";
import { readRedirects } from "./read-redirects.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError, reportNotice } from "../parse/report.ts";
import { checkRedirects } from "./check-redirects.ts";

/** A document of the examples, and the published.yaml that was written when it was published. */
const TWO = "---\n标题: 甲\n---\n\n1.渠道淤塞。\n\n整改措施：清淤。\n\n2.灯不亮。\n\n整改措施：换灯。";
const LOCKED = "公文:\n  2022-jia: r1=9029b253 main p1..2(m0)";

/** A published address is gone. */
export const PUBLISHED_ADDRESS = declareMessage({
  id: "published-address",
  title: "已经公开的地址都还打得开",
  why: "别人引用和收藏的地址，不能打不开",
  fix: "恢复原来的编号、文件或文件夹名；确实换了地方或撤回的，写在 content/redirects.yaml 里",
  examples: [
    { files: { "documents/2022-jia/document.md": TWO, "published.yaml": LOCKED }, messages: [] },
    {
      files: {
        "documents/2022-jia/document.md": TWO.replace(/\n\n2.*/su, ""),
        "published.yaml": `${LOCKED}\n  2021-yi: r1=00000000 main`,
      },
      messages: [
        "documents/2022-jia/document.md:7:6 错误 已经公开的“p2”不见了，地址是 /documents/2022-jia/#p2",
        "published.yaml:3:3 错误 已经公开的公文不见了，地址是 /documents/2021-yi/",
      ],
    },
  ],
});

/** A published text is another now. */
export const PUBLISHED_TEXT = declareMessage({
  id: "published-text",
  title: "已经公开的文本不改动，修订要登记新版本",
  why: "公文改了而不说，前后看到的人各执一词",
  fix: "只是照原文改正录入错误的，发布后运行 npm run lock；公文本身修订了的，运行 npm run revise",
  examples: [
    { files: { "documents/2022-jia/document.md": TWO, "published.yaml": LOCKED }, messages: [] },
    {
      files: { "documents/2022-jia/document.md": TWO.replace("清淤", "疏通"), "published.yaml": LOCKED },
      messages: ["documents/2022-jia/document.md:1:1 提醒 正文和已经公开的不一样了，没有登记新版本"],
    },
  ],
});

/** A document says that it was public before it was. */
export const BACKDATED = declareMessage({
  id: "backdated",
  title: "发布日期不早于网站上真有它的时候",
  why: "已经公开的全站清单里没有它，发布日期却写在那以前，看上去像是倒填日期",
  fix: "核对发布日期；以前确实在别处公开过的，在 acknowledgements.yaml 里确认并写明在哪里",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n发布日期: 2022-07-01\n---\n\n正文。",
        "published.yaml": `公文: {}\n清单:\n  - 日期: 2022-07-01\n    指纹: ${"0".repeat(64)}`,
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n发布日期: 2022-06-30\n---\n\n正文。",
        "published.yaml": `公文: {}\n清单:\n  - 日期: 2022-07-01\n    指纹: ${"0".repeat(64)}`,
      },
      messages: [
        "documents/2022-jia/document.md:3:7 提醒 发布日期是 2022-06-30，可是 2022-07-01 登记的全站清单里还没有这件公文",
      ],
    },
  ],
});

/** The files of the whole content that say what has been published. */
export interface PermanenceSources {
  /** published.yaml, undefined where nothing was written down yet. */
  published: VFile | undefined;
  /** redirects.yaml, undefined where there is none. */
  redirects: VFile | undefined;
}

/** What became of published addresses, and what is not yet written down. */
export interface Permanence {
  published: Published;
  /** The manifests that were published, oldest first. */
  registered: readonly Registered[];
  gone: GonePlace[];
  /** How many addresses of now are not in published.yaml. */
  unlisted: number;
}

interface ReadDocument {
  document: OfficialDocument;
  /** document.md */
  source: VFile;
  /** revisions/1.md …, by number */
  earlier?: ReadonlyMap<number, VFile>;
}

type Documents = readonly ReadDocument[];

/**
 * Whatever was published is found again (law 3): at its address, or where redirects.yaml says. Texts that were
 * published stay as they were. Messages are on the file that has to be mended.
 *
 * @param folders names of all document folders, also of those with errors: of these nothing is gone
 */
export function checkPermanence(
  sources: PermanenceSources,
  documents: Documents,
  folders: readonly string[] = documents.map(({ document }) => document.id),
): Permanence {
  const reading = sources.published && isRead(sources.published) ? readPublished(sources.published) : undefined;
  const published = reading?.published ?? new Map();
  const all = documents.map(({ document }) => document);
  const redirecting = sources.redirects && isRead(sources.redirects) ? readRedirects(sources.redirects) : undefined;
  const gone = listGone(published, redirecting?.redirects ?? new Map(), all);
  if (sources.redirects && redirecting)
    checkRedirects(sources.redirects, redirecting, { published, gone, documents: all, folders });
  if (sources.published && reading)
    reportLost(
      gone.filter(({ from }) => all.some(({ id }) => id === from.document) || !folders.includes(from.document)),
      { file: sources.published, reading },
      documents,
    );
  for (const document of documents) checkTexts(document, published);
  const registered = reading?.registered ?? [];
  for (const document of documents) checkDay(document, registered);
  return { published, registered, gone, unlisted: countUnlisted(published, all) };
}

/** Whether the file could be read as text. */
function isRead({ messages }: VFile): boolean {
  return !messages.some(({ fatal }) => fatal);
}

function reportLost(
  gone: readonly GonePlace[],
  { file, reading }: { file: VFile; reading: PublishedReading },
  documents: Documents,
): void {
  const lost = gone.flatMap(({ from, fate }) => (fate.kind === "lost" && !fate.listed ? [from] : []));
  const keys = new Set(lost.map(placeKey));
  const isInner = ({ document, unit }: Place) =>
    unit !== undefined && unitsAround(unit).some((one) => keys.has(placeKey({ document, unit: one })));
  for (const place of lost) {
    const { document: id, unit, file: name, revision } = place;
    const now = documents.find(({ document }) => document.id === id);
    if (now && isInner(place)) continue;
    if (!now && (unit ?? name ?? revision) !== undefined && keys.has(id)) continue;
    const address = placeAddress(place);
    reportError(now ? now.source : file, PUBLISHED_ADDRESS, `已经公开的${nameOf(place)}不见了，地址是 ${address}`, {
      place: now ? placeIn(now.document, unit, reading.published) : reading.positionOf(id),
      note: mendOf(place, address),
      actual: address,
    });
  }
}

function nameOf({ unit, file, revision }: Place): string {
  if (unit !== undefined) return `“${unit}”`;
  if (file !== undefined) return `附件“${file}”`;
  return revision === undefined ? "公文" : `版本 ${revision} `;
}

function mendOf({ unit, file, revision }: Place, address: string): string {
  const listed = `在 content/redirects.yaml 里写一条“从: ${address}”，换了地方的写“到: …”，撤回的写“撤回”（日期、理由）`;
  if (unit !== undefined)
    return `编号打错了的，照原文改回来；原文修订了的，先运行 npm run revise 再改；不是这样的，${listed}`;
  if (file !== undefined) return `把文件放回 attachments 文件夹并写在“附件:”下面；${listed}`;
  if (revision !== undefined) return `从备份或版本库恢复 revisions/${revision}.md 和 revisions.yaml 里的这一条`;
  return `文件夹改了名或删错了的，恢复原来的名字；${listed}`;
}

/** Where in document.md a unit would stand: at the nearest one before it that is still there. */
function placeIn(document: OfficialDocument, unit: string | undefined, published: Published): Position | Point {
  const there = new Map<string, Position>();
  for (const part of document.parts)
    walkUnits(part.children, (node) => {
      if ("id" in node) there.set(node.id, node.marker?.position ?? node.position);
    });
  const ids = [...(published.get(document.id)?.units ?? [])];
  const before = unit === undefined ? [] : ids.slice(0, ids.indexOf(unit)).reverse();
  const nearest = before.find((id) => there.has(id));
  return (nearest === undefined ? undefined : there.get(nearest)) ?? { line: 1, column: 1 };
}

function checkDay({ document, source }: ReadDocument, registered: readonly Registered[]): void {
  const { publishedOn, positions } = document.disclosure;
  const since = backdatedSince(registered, document.id, publishedOn);
  if (since === undefined) return;
  reportNotice(source, BACKDATED, `发布日期是 ${publishedOn}，可是 ${since} 登记的全站清单里还没有这件公文`, {
    place: positions.publishedOn,
  });
}

/** The texts of a document are those that were published; a newest text may be mended, but that is told. */
function checkTexts({ document, source, earlier }: ReadDocument, published: Published): void {
  const before = published.get(document.id)?.texts;
  if (!before) return;
  const newest = currentRevision(document);
  for (const [number, print] of publishedOf(document).texts) {
    const known = before.get(number);
    if (known === undefined || known === print) continue;
    const at = { line: 1, column: 1 };
    if (number === newest)
      reportNotice(source, PUBLISHED_TEXT, "正文和已经公开的不一样了，没有登记新版本", {
        place: at,
        note: "只是照原文改正录入错误的，发布后运行 npm run lock；公文本身修订了的，先恢复原来的正文，运行 npm run revise，再改",
      });
    else
      reportError(earlier?.get(number) ?? source, PUBLISHED_TEXT, `版本 ${number} 的文本和公开时不一样了`, {
        place: at,
        note: `从备份或版本库恢复 revisions/${number}.md；已经公开的旧版本不能改动`,
      });
  }
}
