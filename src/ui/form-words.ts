/** Words of the forms for what stands in YAML: settings, word lists, and what goes with a document. */
export const formWords = {
  required: "（必填）",
  notChosen: "——",
  newItem: "（新的一项）",

  heading: "设置和词表",
  titles: {
    site: "网站设置",
    redirects: "改变了的地址",
    vocabulary: "词表",
    annotations: "标注",
    acknowledgements: "对照原件确认过的",
    "personal-data-waivers": "批准公开的个人信息",
    decisions: "决定公开的",
    revisions: "各个版本",
  },
  index: {
    site: "网站的名称、编号、联系方式",
    redirects: "改了的、撤回了的网址转到哪里",
    vocabulary: "公开信息用的词，它们的别名，按标准的顺序",
    annotations: "责任、时限、指标、判定规则、术语、引用：网页上的清单从这里来",
    acknowledgements: "原件就是这样的地方，谁对照看过",
    "personal-data-waivers": "哪些个人信息可以公开，谁批准的，到哪一天为止",
    decisions: "印着标志、没有写完、程序看不了而决定公开的，谁决定的",
    revisions: "每个版本的日期和理由",
  },
  ofDocument: "这件公文的其他内容",
  more: "标注、批准、版本……",
  fileHint: (file: string) => `写在 ${file}。用记事本改这个文件也一样；这里只改动有变化的那几行。`,
  unread: (file: string) =>
    `${file} 有写法错误，或者用了表单显示不了的写法（引用、标签、同一个键写两次）。先用记事本照下面的提示改好它，再刷新这一页。`,
  back: "回去",
  mend: "改成现在的原文：",
  mended: "已改成现在的原文，还没有保存。",
  elsewhere: "这样改，别处会有新的错误：",
  counts: (errors: number, notices: number) =>
    errors + notices === 0 ? "没有错误，也没有提醒。" : `${errors} 个错误，${notices} 个提醒`,
  hasErrors: (errors: number) => `有 ${errors} 个错误，改正以后才能保存，文件没有动。`,
  merged: "已保存，和别人刚才的修改合在一起了。",
  first: "到第一个错误",
  approve: "批准公开……",
  decide: "决定公开……",
} as const;
