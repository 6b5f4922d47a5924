import { changeWords } from "../ui/change-words.ts";
import { editingWords } from "../ui/editing-words.ts";
import { formWords } from "../ui/form-words.ts";
import { publishWords } from "../ui/publish-page-words.ts";

const { acknowledge } = editingWords;
const { more, titles, heading } = formWords;
const formOf = (name: keyof typeof titles) => `在“${more}”的“${titles[name]}”里`;

/** What a mend says of commands and files, and what is pressed in the window in their place; the longer ones first. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/在(?:文档文件夹的)? acknowledgements\.yaml 里确认/gu, `点“${acknowledge}”确认`],
  [/在文档文件夹的 acknowledgements\.yaml 里写明理由/gu, `点“${acknowledge}”，写明理由`],
  [/在本文件夹的 personal-data-waivers\.yaml 里/gu, formOf("personal-data-waivers")],
  [/在本文件夹的 decisions\.yaml 里/gu, formOf("decisions")],
  [/decisions\.yaml 里看过的/gu, `“${titles.decisions}”里看过的`],
  [/写?在 content\/redirects\.yaml 里(?:写一条)?/gu, `在“${heading}”的“${titles.redirects}”里写一条`],
  [/加到 content\/vocabulary\/(?<list>[^/\s]+)\.yaml/gu, `加到“${heading}”的词表“$<list>”里`],
  [/发布后运行 npm run lock/gu, `照常“${publishWords.heading}”，公开时会重新登记`],
  [/，?再运行 npm run lock/gu, ""],
  [/登记新版本运行 npm run revise/gu, `登记新版本，在公文列表的“${changeWords.heading}”里点“修订”`],
  [/(?:先恢复原来的正文，)?先?运行 npm run revise(?:，?再改)?/gu, `在公文列表的“${changeWords.heading}”里点“修订”`],
  [
    /运行 npm run photos，问过以后另存一份不带位置的/gu,
    "删去这一份，把原来的照片重新拖进“正文”或者添加到附件，放进来的照片会去掉拍摄地点",
  ],
  [
    /运行 npm run names，问过以后改名，document\.md 里写到它的地方一起改/gu,
    "删去这一份，把原来的文件重新添加到附件，名称会改成能用的；正文里写到它的地方一起改",
  ],
  [/运行 npm run names，问过以后改名/gu, "删去这一份，把原来的文件重新添加到附件，名称会改成能用的"],
  [/ ?document\.md 开头的/gu, "公开信息里的"],
  [/ ?document\.md(?: 正文| 这里)?/gu, "正文"],
  [/正文 (?=[里的])/gu, "正文"],
];

/** How something is mended, for somebody who has the window and no terminal. */
export function mendInWindow(fix: string): string {
  return WAYS.reduce((said, [command, press]) => said.replaceAll(command, press), fix);
}
