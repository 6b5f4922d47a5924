/** Words of the page where a document is revised, repealed or withdrawn. */
export const changeWords = {
  heading: "修订、废止、撤回",
  changeOf: (title: string) => `修订、废止、撤回：${title}`,
  revise: "修订",
  repeal: "废止",
  withdraw: "撤回",
  hints: {
    revise: [
      "公文本身改了，换上新的文本：先在编辑页改好正文，保存，再在这里登记。原来的文本自动找回来（从版本库、生成的网站、content 的副本或者编辑的历史里），存为旧版本，和公开时一字不差。",
      "只是照原件改正录入错误的，不用登记。",
    ],
    repeal: ["公文不再有效，还留在网站上，写明已废止。写进公开信息的“有效性”和“废止日期”。"],
    withdraw: [
      "不该公开的，整件撤下：各个版本、附件、清单、数据、搜索、打印和电子屏文件都不再有，文件夹移到 withdrawn/，不会公开。原来的网址上只写下面这一句。",
      "理由是公开的，不要把不能公开的内容写在里面。撤下以后，重新生成网站，列出要清除的网址、要取下来的纸；再到“公开”那一页换上。",
    ],
  },
  does: { revise: "登记新版本", repeal: "写明已废止", withdraw: "撤回并重新生成网站" },
  honest: (day: string, reason: string) => `已于${day}撤回，理由：${reason}`,
  sureToWithdraw: "确定要撤回",
  going: {
    heading: "按下去以后会撤下的",
    files: (count: number) => `文件夹里的 ${count} 个文件，移到 withdrawn/，不会丢`,
    addresses: (count: number) =>
      count === 0 ? "生成好的网站里现在没有它的网址。" : `网站上的 ${count} 个网址，要到搜索引擎和 CDN 清除`,
    hanging: (count: number) =>
      count === 0 ? "张贴登记里没有还贴着的纸；没有登记过的公示栏也要看一遍。" : `还贴着的纸 ${count} 处，要取下来`,
    hangs: ({ village, place, from, sheet = "" }: { village: string; place: string; from: string; sheet?: string }) =>
      `${village}　${place}　${from} 贴上${sheet === "" ? "" : `　${sheet}`}`,
    stores: (count: number) => `里面有它的旧网站、旧副本和没保存的草稿 ${count} 处，一并删去；以后不能“撤销”到撤回以前`,
    more: "提到它的清单、数据和搜索也会重新生成，撤下以后列出来。",
  },
  repealed: "已废止",
  rest: "还要由人做的",
  doing: { revise: "正在找公开时的文本……", repeal: "正在写……", withdraw: "正在撤回，重新生成网站……" },
  done: {
    revise: "登记好了，旧文本存在 revisions 文件夹里。",
    repeal: "写好了。",
    withdraw: "撤下来了，网站重新生成好了，还没有公开：到“公开”那一页换上。",
  },
  notWithdrawn: "没有做完，原因见下面。",
  notPublished: "这件公文还没有公开过（没有登记），直接改正文就行，不用登记新版本。",
  notLocked: (number: number) => `版本 ${number} 还没有公开（没有登记），接着改正文就行，不用再登记新版本。`,
  unchanged: "正文还和公开的一样。先在编辑页改好正文，保存，再登记。",
  formerLost:
    "找不到公开时的文本：版本库、生成的网站、content 的副本、编辑的历史里都没有。请从备份里找到当时的 document.md，放回去，再改正文，登记。没有写任何文件。",
  unread: "这件公文、revisions.yaml 或 published.yaml 有错误，读不出来。先照检查结果改好。没有写任何文件。",
  notRepealed: (errors: number) => `这样写会有 ${errors} 个错误，没有写。先在编辑页改好。`,
  notInDocuments: "草稿没有公开过，不用撤回，删去就行。",
} as const;
