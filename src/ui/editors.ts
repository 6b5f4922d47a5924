/** The page of rules, which editors see beside their preview. */
export const editorWords = {
  rules: "检查规则",
  lead: (count: number) =>
    `共 ${count} 条。错误必须改正才能生成网站；提醒不影响生成，请看一眼。这一页只在 npm run dev 时有，不会发布。`,
  doubts: "导入时的提示",
  doubtsLead: (count: number) =>
    `共 ${count} 条。npm run import 写好草稿后，把拿不准的地方注明“存疑”，逐条对照原件看过；注明“错误”的，什么也没有写。`,
  confirming: "提醒，以及注明“可以确认”的错误，对照原文确认无误后，写在文档文件夹的 acknowledgements.yaml 里：",
  confirmation: "- 规则: problem-number\n  原文: 3.\n  理由: 县里印发稿即缺第2项\n  确认人: 李某",
  confirmable: "可以确认",
  why: "为什么",
  fix: "改法",
  example: "例",
  told: "检查结果",
  fine: "没有问题",
  untested: (why: string) => `没有例子：${why}`,

  preview: "对照预览",
  previewLead: "改了 content/ 里的文件，保存以后这里自动更新。这一页只在 npm run dev 时有，不会发布。",
  choose: "公文",
  noDocuments: "还没有公文，运行 npm run new 建一件。",
  messages: "检查结果",
  noMessages: "没有错误，也没有提醒。",
  counts: (errors: number, notices: number) => `${errors} 个错误，${notices} 个提醒`,
  severity: { error: "错误", notice: "提醒", confirmed: "已确认" },
  line: (line: number) => `第 ${line} 行`,
  unfinished: "有错误，改正以前不能发布；下面是现在的样子。",
  earlier: "有错误，下面还是上一次没有错误时的样子；改正并保存以后自动更新。",
  broken: "有错误，还显示不出来；改正并保存以后自动显示。",
  elsewhere: "其他文件的检查结果",
  frames: { wide: "网页（电脑）", phone: "网页（手机）", print: "打印（A4）", screen: "电子屏（横屏）" },
} as const;
