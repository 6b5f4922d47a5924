/** The page of rules, which editors see beside their preview. */
export const editorWords = {
  rules: "检查规则",
  lead: (count: number) =>
    `共 ${count} 条。错误必须改正才能生成网站；提醒不影响生成，请看一眼。这一页只在 npm run dev 时有，不会发布。`,
  confirming: "提醒，以及注明“可以确认”的错误，对照原文确认无误后，写在文档文件夹的 acknowledgements.yaml 里：",
  confirmation: "- 规则: problem-number\n  原文: 3.\n  理由: 县里印发稿即缺第2项\n  确认人: 李某",
  confirmable: "可以确认",
  why: "为什么",
  fix: "改法",
  example: "例",
  folder: "文件夹名",
  files: "attachments 里的文件",
  empty: "（没有正文）",
  told: "检查结果",
  fine: "没有问题",
  otherFiles: "这一条说的是 document.md 以外的文件，没有例子。",
} as const;
