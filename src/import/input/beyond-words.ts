import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";

/** A picture in the text of a Word file or a web page. */
export const PICTURE = declareMessage({
  id: "picture",
  title: "图片都放进来了，写了说明",
  why: "没有放进来的图片，网页上就没有；看不见图片的人，靠说明知道图上是什么",
  fix: "找到这张图片，放进 attachments/，在这里写一行 ![说明](attachments/文件名)。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。<img src="map.png"></p><p>2022年6月15日</p></div>',
      messages: ["1:49 存疑 正文里有图片“map.png”，没有导入"],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p><p>2022年6月15日</p></div>',
      messages: ["1:49 存疑 这里有图片“图1.gif”，还没有说明"],
    },
    {
      docx: [
        "关于防汛的通知",
        "各村要加强值守，按时报送进度。",
        '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>',
        "2022年6月15日",
      ],
      messages: ["3:1 存疑 这里有一张图片，图片不在文件里（链接到别处）"],
    },
  ],
});

/** A chart, a drawing of words or another file in a Word file, words in a drawing of a web page. */
export const OBJECT = declareMessage({
  id: "object",
  title: "没有嵌在里面的图表和别的文件",
  why: "里面的文字不在正文里，网页上读不到",
  fix: "在 WPS 或 Word 里把它另存为图片，放进 attachments/，在这里写一行 ![说明](attachments/文件名)；里面的文字要写进正文。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>名单见</w:t></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId9"/></w:object></w:r><w:r><w:t>。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:4 存疑 这里嵌有另一个文件（Excel.Sheet.12），没有导入"],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><svg><text>水位3米</text></svg><p>2022年6月15日</p></div>',
      messages: ["1:85 存疑 这里的图形或公式里有字“水位3米”，没有导入"],
    },
  ],
});

/** What to do about a picture that was kept. */
export const DESCRIBE =
  "在这张图片那一行的方括号里写一句说明；印章和只是装饰的图片，把这一行和 attachments/ 里的文件一起删去。";

/** Tells of a picture that was kept as a file. */
export function tellPicture(doubts: Doubts, at: number, file: string): void {
  doubts.add(at, PICTURE, `这里有图片“${file}”，还没有说明`, { note: DESCRIBE });
}

/** Words above or below the line, in a Word file or a web page. */
export const RAISED = declareMessage({
  id: "raised",
  title: "没有上标和下标",
  why: "草稿里只有普通文字，“5”的平方会写成“52”",
  fix: "看文字还读得懂吗，如 5 的平方、脚注号。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>面积5公里</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>以上的水库。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:6 存疑 “2”是上标，草稿写成了普通文字"],
    },
  ],
});

/** Words with a line through them. */
export const STRUCK = declareMessage({
  id: "struck",
  title: "没有画了删除线的字",
  why: "删除线是改稿时画的，这些字多半不在定稿里",
  fix: "对照原件：已经删去的，从 document.md 里删去；不知道的，问清楚再公开。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>报送</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>台账</w:t></w:r><w:r><w:t>。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:t>报送</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>旧台账</w:t></w:r><w:r><w:t>台账。</w:t></w:r>",
        "2022年6月15日",
      ],
      messages: ["2:3 存疑 “旧台账”上画了删除线，草稿写成了普通文字"],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送<del>旧台账</del>进度。</p><p>2022年6月15日</p></div>',
      messages: ["1:52 存疑 “旧台账”上画了删除线，草稿写成了普通文字"],
    },
  ],
});

/** The text of a web page links to a file. */
export const ATTACHMENT = declareMessage({
  id: "attachment",
  title: "正文里写到的附件都放进来了",
  why: "导入时不上网，附件要自己下载",
  fix: "从原网页下载，放进文档的 attachments/，并在 document.md 开头的“附件”里写上名称和文件。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p><a href="list.xlsx">名单</a></p><p>2022年6月15日</p></div>',
      messages: ["1:77 存疑 正文里有附件“list.xlsx”，没有下载"],
    },
  ],
});

/** A list whose numbers the browser counts. */
export const ORDERED_LIST = declareMessage({
  id: "ordered-list",
  title: "编号都写在文字里",
  why: "网页自动编的号不是文字，存下来就没有了",
  fix: "草稿没有编号；对照原网页，在 document.md 里补上原来显示的编号。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>1.甲组负责</p><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><ol><li>甲组负责</li></ol><p>2022年6月15日</p></div>',
      messages: ["1:62 存疑 这里是网页自动编号的列表，编号不在文字里"],
    },
  ],
});
