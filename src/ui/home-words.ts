/** Words of the list of documents in the editor, and of the page where one is renamed, moved or deleted. */
export const homeWords = {
  states: {
    draft: "草稿",
    waiting: "待审",
    ready: "待公开",
    published: "已公开",
    revised: "已修订",
    repealed: "已废止",
  },
  state: "状态",
  due: "要办的",
  onItsDay: "到了发布日期的",
  limit: (day: string, left: number) =>
    left < 0 ? `公开时限过了 ${-left} 天，推算的最后一日是 ${day}` : `公开时限还有 ${left} 天，推算的最后一日是 ${day}`,
  approval: (day: string, left: number) =>
    left < 0 ? `公开个人信息的批准 ${day} 到期，已经过了` : `公开个人信息的批准 ${day} 到期，还有 ${left} 天`,
  dayCame: (day: string, isDraft: boolean) => `发布日期 ${day} 到了，${isDraft ? "还在草稿里" : "还没有公开"}`,
  staleColumn: (domain: string, last: string, left: number) =>
    left < 0
      ? `栏目“${domain}”半年没有新公开了，最近一件是 ${last}`
      : `栏目“${domain}”再过 ${left} 天就半年没有新公开了，最近一件是 ${last}`,
  find: "查找（标题、文号、文件夹名）",
  all: (count: number) => `全部（${count}）`,
  stateCount: (state: string, count: number) => `${state}（${count}）`,
  shown: (count: number, all: number) => (count === all ? `共 ${all} 件` : `${count} 件，全部 ${all} 件`),
  checkAll: "检查全部公文",
  checkingAll: "正在检查全部公文……",
  more: "别的事",
  manage: "改名、移动、删除",
  manageOf: (title: string) => `改名、移动、删除：${title}`,

  back: "回去编辑",
  rename: "改名",
  renameHint: "文件夹的名字就是网址里的名称，只用小写字母、数字和“-”。",
  renamePublished:
    "这件公文公开过。改名以后，原来的网址自动转到新的网址（写在 content/redirects.yaml），收藏、二维码都还能用。",
  committedLater: "改名、移动、删除，随下一次公开一起提交到版本库。",
  name: "新的名称",
  move: "移动",
  toDocuments: "放到待公开",
  toDocumentsHint: "下次生成网站时公开。有错误的不能放。",
  toDrafts: "退回草稿",
  toDraftsHint: "退回以后，生成网站时没有它。",
  remove: "删除",
  removeHint: "文件夹移到 withdrawn/，在 content/ 旁边，不会公开；删错了可以搬回来。",
  removeSure: "确定要删除",
  publishedStays:
    "这件公文公开过，不能退回，也不能删除：别人收藏的网址、贴出去的二维码都指着它。换了新的文本，修订；不再有效了，废止；不该公开的，撤回。",
  attachments: "附件",
  noAttachments: "还没有附件。",
  attach: "添加附件（可以选几个，也可以拖到这里；照片里的拍摄地点会去掉）",

  renamed: "改好了。",
  badName: (name: string) => `“${name}”不能用作网址，只能用小写字母、数字和中间的“-”，没有改。`,
  sameName: "名称没有变。",
  taken: (name: string) => `已经有一件公文叫“${name}”，没有改。`,
  formerName: (name: string) => `“${name}”是以前的网址，content/redirects.yaml 里写着它转到哪里，不能再用，没有改。`,
  waits: (day: string) =>
    `发布日期 ${day} 还没有到，没有移动。写好、审完就留在草稿里，到了那一天自动公开；要提前的，先改发布日期。`,
  hasDoubts: (count: number) => `导入时存疑的地方还有 ${count} 处没有看过，看完才能放到待公开。`,
  hasErrors: (count: number) => `还有 ${count} 个错误，改正以后才能放到待公开。`,
  publishedRefused: "公开过的公文不能退回，也不能删除：修订、废止或者撤回。",
  inTheWay: (place: string) => `${place} 是一个链接，或者已经有同名的文件夹，没有移动。`,
  failed: (why: string) => `没有做成，文件还在原处：${why}`,
} as const;
