/**
 * Which files a document gets beside its official copies: as its channels say, or as an editor does. The same words stand in
 * site.yaml for all documents and in document.md for one.
 */
export const FILE_CHOICES = [
  "按公开渠道",
  "公示栏",
  "公示栏全套",
  "电子屏",
  "公示栏和电子屏",
  "公示栏全套和电子屏",
  "只做正式文本",
] as const;
export type FileChoice = (typeof FILE_CHOICES)[number];

/** What an editor is told of each. */
export const FILE_CHOICES_NOTE =
  "按公开渠道（公开渠道和载体里有公示栏的做公示栏用纸，有电子屏的做 U 盘播放文件，一个渠道都没写的，短的做公示栏用纸，长的从网页打印）、公示栏（A4 大字版的 PDF，别的从网页打印）、公示栏全套（大字版、紧凑版的 A4 和 A3、一张纸、清单都做 PDF）、电子屏、公示栏和电子屏、公示栏全套和电子屏、只做正式文本";
