/** Words of the files that the browser makes: pictures and videos for a screen. */
export const makerWords = {
  how: "在这台电脑上做，字用这台电脑的字体，不会发到任何地方。",
  dark: "深色（LED 屏）",
  pictures: "做成图片（ZIP）",
  picturesNote: "只能放图片的电子屏用：解压以后按编号拷进 U 盘。",
  video: "做成视频（MP4）",
  videoNote: "只能放视频的电视、LED 屏用：拷进 U 盘，设成循环播放。",
  progress: "做到哪里了",
  cancel: "取消",
  without: (id: string) =>
    `这个浏览器不能做图片和视频：换新一些的浏览器打开，或者请维护网站的人运行 npm run screen -- ${id}（视频加 --video，深色加 --dark）。`,
  drawing: (done: number, of: number) => (of === 0 ? "正在准备……" : `正在做：第${done}屏，共${of}屏`),
  made: (size: string) => `做好了，${size} MB，浏览器已经开始保存；没有保存的，看看浏览器的下载列表。`,
  cancelled: "已经取消，没有保存文件。",
  tooOld: "这个浏览器太旧，画不出来：请用 Chrome、Edge 109 以上或者新的 360、QQ 浏览器（极速模式）。",
  failed: "没有做成：可能网络断了或者内存不够。检查网络，关掉别的网页，再试一次。",
  notWhole: (slide: number) =>
    `第${slide}屏的字在这台电脑上排不下，没有保存文件。请换一台电脑做，或者请维护网站的人运行 npm run screen。`,
} as const;

/** Words of the pictures for WeChat. */
export const pictureWords = {
  title: "微信图片",
  note: "长图是全文，一字不少，发到群里不用点开网页就能看；九宫格发朋友圈：标题、每一类的条数和开头、时限、二维码。",
  open: "做长图和九宫格",
  choose: "长图做哪些内容",
  whole: "全部：正文、公开信息",
  long: "做成长图（PNG）",
  longNote: "宽1080像素；一张放不下的分成几张，有编号，装在一个 ZIP 里，解压以后按编号发。",
  squares: "做成九宫格（ZIP）",
  squaresNote: "正方形，边长1080像素，最多九张；解压以后按编号选，发朋友圈时次序不会乱。",
  without: "这个浏览器不能做图片：换新一些的浏览器打开。下面是每一张的样子，也可以截屏。",
  drawing: (done: number, of: number) => (of === 0 ? "正在准备……" : `正在做：第${done}张，共${of}张`),
  notWhole: (at: number) => `第${at}张的字在这台电脑上排不下，没有保存文件。请换一台电脑或者换一个浏览器做。`,
  longHeading: "长图",
  squaresHeading: "九宫格",
} as const;

/** Words of pages that have no file, because the document gets none: 制作文件 of site.yaml and document.md. */
export const madeWords = {
  undrawn: (signs: string) =>
    `这件公文里有打印字体没有的字：${signs}。印出来会是空框，所以没有做 PDF、U 盘播放文件和分享图片；网页、数据和检索照常。要做的，请维护网站的人把有这个字的字体文件（.ttf 或 .otf）放进 content/fonts/，再生成网站。`,
  undrawnSheets:
    "下面用浏览器打印的，用的是这台电脑的字体：先看看这个字显示对了没有，显示成空框的，换一台能显示的电脑打印。",
  undrawnSlides: "在浏览器里播放，用的是那台电视或者电脑的字体：先看看这个字显示对了没有。",
  undrawnHere: (signs: readonly string[]) =>
    `这台电脑没有“${signs.join("”“")}”的字体，印出来会是空框，所以不打印：换一台能显示这个字的电脑，或者请维护网站的人把有这个字的字体放进 content/fonts/。`,
  noSheets:
    "这件公文没有另做公示栏用纸的 PDF：它的公开渠道里没有公示栏，或者一个渠道都没写、全文又长，或者网站设置了不做。要贴的，点下面的张数，用浏览器打印，内容一样；要 PDF 的，请维护网站的人在公文开头写“制作文件: 公示栏”，再生成网站。",
  noScreens: (id: string) =>
    `没有另做 U 盘播放文件：这件公文的公开渠道里没有电子屏，或者网站设置了不做。可以在浏览器里播放，或者用下面的按钮做成图片、视频；要 U 盘播放文件的，请维护网站的人运行 npm run screen -- ${id}，或者在公文开头写“制作文件: 公示栏和电子屏”，再生成网站。`,
} as const;
