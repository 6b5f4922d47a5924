/** Words of the pages that show a document elsewhere: as sheets of paper, and on a phone. */
export const lookWords = {
  sheets: "打印的样子",
  sheetsOf: (title: string) => `打印的样子：${title}`,
  sheetsHint:
    "和公开以后网页上“用浏览器打印”的一样。选一套，按 Ctrl+P 就能打印，打印时选“实际大小”、不要页眉页脚。改了正文，刷新这一页。",
  unsaved: "这是照写了还没有保存的内容排的。",
  unsavedPhone: "这是写了还没有保存的内容。",
  choose: "选一套",
  sheetCount: (count: number) => `${count}张`,
  cannotPlan: "这件公文有错误，排不出来：先照检查结果改正。",
  back: "回到这件公文",

  phone: "在手机上看",
  phoneOf: (title: string) => `在手机上看：${title}`,
  phoneHint:
    "手机和这台电脑连同一个无线网，扫码就能看这一件公文的样子、登记张贴。只能看，不能改；别的公文看不到。打开一个小时自己关，也可以随时关；换一件公文，前一件的就关了。",
  phoneCareful: "知道这个网址的人都能看：不要发到群里，看完就关。还没有公开的公文，不要给别人看。",
  turnOn: "打开",
  turnOff: "关掉",
  address: "用哪个网打开",
  isOff: "没有打开。",
  isOn: (minutes: number) => (minutes < 1 ? "正开着，不到 1 分钟就关。" : `正开着，还有 ${minutes} 分钟自己关。`),
  scan: "扫这个码，或者在手机浏览器里打开：",
  codeName: "手机预览的二维码",
  noNetwork: "这台电脑没有连上局域网，手机看不到。连上无线网或者网线以后再来。",
  cannotListen: (reason: string) => `没有打开：${reason}。电脑的防火墙问“是否允许”的时候，选“专用网络”、“允许”。`,
  firewall: "手机打不开的：看电脑的防火墙是不是允许了 Node.js，手机是不是连着同一个网（不要连“访客”网）。",
  otherIsOn: (title: string) => `现在开着的是另一件：${title}。`,

  phoneName: "预览",
  phoneNote: "这是预览，只能看。还没有公开的，不要转发、截图。",
  tooMany: "这一次登记得太多了，请在电脑上再打开一次。",
};
