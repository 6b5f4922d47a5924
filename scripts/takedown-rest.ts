import path from "node:path";
import type { Posting } from "../src/model/postings.ts";
import { stillPosted } from "../src/model/postings.ts";
import type { Traces } from "../src/permanence/takedown.ts";
import { addressesOf } from "../src/permanence/takedown.ts";
import type { Content } from "../src/sources/read-content.ts";
import { shown } from "./shown.ts";

/** What a takedown has done. */
interface Done {
  content: Content;
  id: string;
  date: string;
  /** The built site. */
  out: string;
  traces: Traces;
  /** The folder that it was moved to. */
  kept: string;
  isBuilt: boolean;
  /** Where it was kept, as people call the places: what is gone, and what could not be deleted. */
  deleted: readonly string[];
  left: readonly string[];
}

/** What was deleted, and what no program can do, in the order in which it should be done. */
export function describeRest(done: Done): string {
  const { content, id, out, traces, kept, isBuilt, deleted, left } = done;
  const { own, naming } = traces;
  const { site } = content;
  const address = (name: string) => (site?.url ? new URL(name, site.url.replace(/\/?$/u, "/")).href : `/${name}`);
  const list = (files: readonly string[]) => addressesOf(files).map((name) => `  ${address(name)}`);
  const steps = [
    ...(left.length === 0
      ? []
      : [["这些没有删掉，可能有别的程序打开着，现在手工删去：", ...left.map(indented)].join("\n")]),
    ...(isBuilt
      ? [
          `把重新生成的网站 ${shown(out)} 整个传到服务器，服务器上原来的文件全部删去，不要只覆盖。用 npm run deploy 或者窗口里的“公开”发的，会自己删去，也不再存旧网站。`,
        ]
      : [
          `网站没有重新生成（原因见上面）。服务器上先把 documents/${id}/ 整个删去；改好错误，运行 npm run build，再整个上传。`,
        ]),
    ["到 CDN（内容分发）和搜索引擎的站长平台，申请清除下面的网址。公文自己的：", ...list(own)].join("\n"),
    ["提到它的页面和数据，也要刷新缓存：", ...list(naming)].join("\n"),
    describeWalls(done),
    "别处的副本程序找不到：服务器的备份、别人下载的、U 盘、npm run offline 做的离线文件夹、生成到别的文件夹的网站，逐个删去。",
    "git 的历史里还有这件公文（用 git 发布网站的，那个分支的历史里也有）。仓库是公开的，或者给过别人的，请管仓库的人按 git filter-repo 的办法改写历史、换掉泄露的口令；本软件不改历史，改了别人的副本就对不上了。",
    `这台电脑上只留一份：${shown(kept)}，不会发布。不该留的，处置完了自己删去。`,
    "涉及国家秘密的，不要自行处置完了事：保存现场，立即报告本单位保密工作机构。涉及个人信息的，按个人信息保护法第五十七条通知本人。",
  ];
  return [
    `“${id}”已经撤下。`,
    ["已经删去的：各个版本、附件、打印文件的缓存", ...deleted.map(indented)].join("\n"),
    ...(deleted.some(isSite) ? ["存着的旧网站里有它，删去了，不能再“撤销”到撤回以前。"] : []),
    "还要由人做的：",
    ...steps.map((step, at) => `${at + 1}. ${step}`),
  ].join("\n");
}

function isSite(folder: string): boolean {
  return /\.(?:former|old)$|\.sent-\w+$/u.test(folder);
}

function indented(line: string): string {
  return `  ${line}`;
}

/** The sheets to take off walls: those that are registered, and what nobody has registered. */
function describeWalls({ content: { folders }, traces: { own }, id, date }: Done): string {
  const hanging = stillPosted(folders.find((one) => one.id === id)?.postings ?? [], date);
  const paper = own.filter((name) => /\.(?:pdf|html|zip|mp4)$/u.test(name) && /\/(?:print|screen)\//u.test(name));
  const others = "村里电视用的 U 盘，微信里转发的图片。";
  if (hanging.length === 0)
    return `张贴过的取下来：公示栏里的纸${paper.length > 0 ? `（打印过 ${shortList(paper)} 的）` : ""}，${others}`;
  const list = hanging.map(
    ({ village, place, from, sheet = "" }: Posting) =>
      `  ${village}　${place}　${from} 贴上${sheet === "" ? "" : `　${sheet}`}`,
  );
  return [`照张贴登记取下来（${hanging.length} 处）：`, ...list, `  没有登记过的公示栏也看一遍；${others}`].join("\n");
}

function shortList(files: readonly string[]): string {
  const names = [...new Set(files.map((name) => path.posix.basename(name)).filter((name) => name !== "index.html"))];
  return names.slice(0, 8).join("、") + (names.length > 8 ? " 等" : "");
}
