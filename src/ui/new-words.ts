/** Words of `npm run new` while it asks. */
export const newWords = {
  lead: "照原文的公开信息回答；原文没有的，直接按回车跳过。按 Ctrl+C 不建了，不会留下任何文件。",
  question: (label: string, description: string) => `${label}（${description}）：`,
  choices: (words: readonly string[]) => `  常用的词：${words.join("、")}`,
  required: (label: string) => `“${label}”不能空着。`,
  wrong: (label: string, reason: string, note: string) => `“${label}”${reason}。${note}`,
  unlisted: (label: string, word: string) => `“${label}”的“${word}”不在词表里；原文确实这样写，就照写。`,
  nearest: (label: string, word: string, nearest: string) => `“${label}”的“${word}”不在词表里，是不是“${nearest}”？`,
  orNearest: (word: string, nearest: string) =>
    `原文就是这样写的，按回车，照写“${word}”；写错了要改成“${nearest}”，输入 是；也可以重写一遍：`,
  level: "公开层级（一次写一个，例如 县级；没有了按回车）：",
  channels: (level: string) => `${level}的公开渠道和载体（几个之间用“，”隔开，照原文）：`,
  folder: "网址里的名称（小写字母、数字和“-”，例如 fangxun-tongzhi）",
  folderOr: (suggested: string) => `，按回车用 ${suggested}`,
  badFolder: (name: string) => `“${name}”不能用作网址，只能用小写字母、数字和中间的“-”，例如 fangxun-tongzhi。`,
  noFolder: "没有写网址里的名称，例如 fangxun-tongzhi。",
  takenFolder: (name: string) => `content/documents/${name} 已经有了，原来的文件没有动；换一个名称。`,
} as const;
