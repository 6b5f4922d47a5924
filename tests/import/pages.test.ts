import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import type { ImportResult } from "../../src/import/import-document.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";

function draft(name: string, source: string | Uint8Array): ImportResult {
  return importDocument({ path: name, bytes: typeof source === "string" ? Buffer.from(source) : source }, labels);
}

/** The body of a draft as its paragraphs. */
function bodyOf({ document = "" }: ImportResult): string[] {
  return document
    .slice(document.indexOf("\n---\n") + 5)
    .trim()
    .split("\n\n");
}

/** Doubts as an editor sees them, without the mend. */
function doubtsOf({ doubts }: ImportResult): string[] {
  return doubts.map(({ line, column, reason, ruleId }) => `${line ?? 0}:${column ?? 0} ${reason} [${ruleId ?? ""}]`);
}

const web = (body: string, head = "") =>
  `<html><head>${head}</head><body><h1>${TITLE}</h1><div id="zoom">${body}</div></body></html>`;

describe("paragraphs", () => {
  const cases: { name: string; file: string; input: string; expected: string[] }[] = [
    {
      name: "rules run on in one line: chapters are title lines, articles paragraphs",
      file: "a.txt",
      input:
        "南滩镇村级财务管理办法\n第一章 总则 第一条 为了规范管理,制定本办法。 第二章 附则 第二条 下列情形: (一)集体收入; (二)其他。",
      expected: [
        "# 南滩镇村级财务管理办法",
        "## 第一章 总则",
        "第一条 为了规范管理,制定本办法。",
        "## 第二章 附则",
        "第二条 下列情形:",
        "(一)集体收入;",
        "(二)其他。",
      ],
    },
    {
      name: "lines cut at a width are joined, indented ones begin paragraphs",
      file: "a.txt",
      input: `${TITLE}\n各村：\n　　为了做好今年的秋收工作，根据县里的安排部\n署，现将有关事项通知如下，请各村结合实际认\n真抓好落实。\n　　一、提高认识。各村要把秋收作为当前的头等\n大事来抓，主要负责同志要亲自过问。\n2024年9月1日`,
      expected: [
        `# ${TITLE}`,
        "各村：",
        "为了做好今年的秋收工作，根据县里的安排部署，现将有关事项通知如下，请各村结合实际认真抓好落实。",
        "一、提高认识。各村要把秋收作为当前的头等大事来抓，主要负责同志要亲自过问。",
        "2024年9月1日",
      ],
    },
    {
      name: "a 预案 numbered 1, 1.1",
      file: "a.html",
      input: web(`<p>1 总则</p><p>1.1&nbsp;编制目的</p><p>${TEXT}</p><p>1.2 编制依据</p><p>${TEXT}</p>`),
      expected: [`# ${TITLE}`, "## 1 总则", "### 1.1 编制目的", TEXT, "### 1.2 编制依据", TEXT],
    },
    {
      name: "annexes with their marks, titles and tables",
      file: "a.txt",
      input: `${TITLE}\n${TEXT}\n附件：1.名单\n      2.汇总表\n南滩镇人民政府\n2024年5月1日\n附件1\n2024年名单\n序号 | 姓名\n1 | 张*\n附件2\n汇总表\n序号\t村\n1\t东村`,
      expected: [
        `# ${TITLE}`,
        TEXT,
        "附件：1.名单",
        "2.汇总表",
        "南滩镇人民政府",
        "2024年5月1日",
        "# 附件1",
        "# 2024年名单",
        "| 序号 | 姓名 |\n| --- | --- |\n| 1 | 张* |",
        "# 附件2",
        "# 汇总表",
        "| 序号 | 村 |\n| --- | --- |\n| 1 | 东村 |",
      ],
    },
    {
      name: "tables, layout tables, entities and what Markdown would take",
      file: "a.html",
      input: web(
        `<table><tr><td><p>${TEXT}</p></td></tr></table><table><tr><th>项目|类别</th><th>说明</th></tr><tr><td>甲<br>乙</td><td>&lt;b&gt;\\&amp;</td></tr></table><p># 号和![图]</p>`,
      ),
      expected: [
        `# ${TITLE}`,
        TEXT,
        "| 项目\\|类别 | 说明 |\n| --- | --- |\n| 甲<br>乙 | <b>\\\\& |",
        "\\# 号和\\![图]",
      ],
    },
    {
      name: "a table in a table that places it, with its caption before it",
      file: "a.html",
      input: web(
        `<p>${TEXT}</p><table><tr><td>&nbsp;</td><td><table><tr><td>村</td><td>户数</td></tr><tr><td>东村</td><td>3</td></tr><caption>表1 各村户数</caption></table></td></tr></table><p>${TEXT}</p>`,
      ),
      expected: [`# ${TITLE}`, TEXT, "表1 各村户数", "| 村 | 户数 |\n| --- | --- |\n| 东村 | 3 |", TEXT],
    },
    {
      name: "a table in one cell of a table: a row of it is a paragraph of the cell",
      file: "a.html",
      input: web(
        `<p>${TEXT}</p><table><tr><td>阶段</td><td>安排</td><td>时间</td></tr><tr><td>准备</td><td><table><tr><td>事项</td><td>责任人</td></tr><tr><td>登记</td><td>王某</td></tr></table></td><td>3月</td></tr><tr><td>选举</td><td>投票</td><td>4月</td></tr></table>`,
      ),
      expected: [
        `# ${TITLE}`,
        TEXT,
        "| 阶段 | 安排 | 时间 |\n| --- | --- | --- |\n| 准备 | 事项 责任人<br>登记 王某 | 3月 |\n| 选举 | 投票 | 4月 |",
      ],
    },
    {
      name: "a table in an item of a list, and a list in a cell of a table",
      file: "a.html",
      input: web(
        `<p>${TEXT}</p><ul><li>安排如下：<table><tr><td>村</td><td>选举日</td></tr><tr><td>东村</td><td>4月8日</td></tr></table></li><li>严肃纪律。</li></ul><table><tr><td>村</td><td>事项</td></tr><tr><td>东村</td><td>两件：<ul><li>清淤</li><li>管护</li></ul></td></tr></table>`,
      ),
      expected: [
        `# ${TITLE}`,
        TEXT,
        "安排如下：",
        "| 村 | 选举日 |\n| --- | --- |\n| 东村 | 4月8日 |",
        "严肃纪律。",
        "| 村 | 事项 |\n| --- | --- |\n| 东村 | 两件：<br>清淤<br>管护 |",
      ],
    },
    {
      name: "a wrap inside a paragraph of a web page goes, a blank between Latin words stays",
      file: "a.html",
      input: web(`<p>各村要抢抓农时，确保颗粒\n      归仓，使用 Office 2016 报送\n      进度。</p>`),
      expected: [`# ${TITLE}`, "各村要抢抓农时，确保颗粒归仓，使用 Office 2016 报送进度。"],
    },
  ];
  test.each(cases)("$name", ({ file, input, expected }) => {
    const result = draft(file, input);
    expect(result.errors.map(String)).toEqual([]);
    expect(bodyOf(result)).toEqual(expected);
  });
});

describe("公开信息", () => {
  test("a page that is one line as a whole still has its head and foot", () => {
    const body = `各村、镇直各单位： ${TEXT} 一、整治目标 全镇环境明显改善，群众满意度提高。 二、工作要求 ${TEXT.repeat(8)} 南滩镇人民政府 2022年6月15日`;
    const result = draft(
      "a.txt",
      `首页 政务公开 当前位置：首页 > 正文 ${TITLE} 发布时间：2022-06-15 10:20 来源：南滩镇 浏览次数：12 ${body} 责任编辑：小王 上一篇：无 版权所有：某县人民政府`,
    );
    expect(result.values).toEqual({
      标题: TITLE,
      公开主体: "南滩镇人民政府",
      成文日期: "2022-06-15",
      发布日期: "2022-06-15 10:20",
      来源: "南滩镇",
    });
    expect(bodyOf(result).at(0)).toBe(`# ${TITLE}`);
    expect(bodyOf(result).at(1)).toBe("各村、镇直各单位：");
    expect(bodyOf(result).at(-1)).toBe("2022年6月15日");
  });

  test("unknown labels of the table are kept, channels are those ticked", () => {
    const page = `<table><tr><td>公开具体内容</td><td colspan="3"><p>${TITLE}</p><p>${TEXT}</p><p>${TEXT}</p></td></tr>
<tr><td>索 引 号</td><td>4300/2024-1</td><td>发布机构</td><td>南滩镇</td></tr><tr><td>密 级</td><td>无</td><td>公开方式</td><td>主动</td></tr>
<tr><td>公开层级</td><td>县级</td><td>公开渠道和载体</td><td>■政府网站 □政府公报 ■公开查阅点</td></tr></table>`;
    const result = draft("a.html", page);
    expect(result.values).toEqual({
      标题: TITLE,
      索引号: "4300/2024-1",
      公开方式: "主动",
      公开层级: [{ 层级: "县级", 公开渠道和载体: ["政府网站", "公开查阅点"] }],
      其他公开信息: [
        { 名称: "发布机构", 内容: "南滩镇" },
        { 名称: "密 级", 内容: "无" },
      ],
    });
  });

  test("the official meta fields of a page state 发布日期 and 来源", () => {
    const head = `<title>${TITLE}_某县</title><meta name="PubDate" content="2024-04-02 16:30:12"><meta name="ContentSource" content="南滩镇">`;
    const result = draft("a.html", web(`<p>${TEXT}</p>`, head));
    expect(result.values).toEqual({ 标题: TITLE, 发布日期: "2024-04-02 16:30", 来源: "南滩镇" });
  });

  test("a field stated twice keeps the first and tells of the other", () => {
    const result = draft("a.txt", `索引号：123\n索引号：456\n${TITLE}\n${TEXT}\n2024年5月1日`);
    expect(result.values).toMatchObject({ 索引号: "123", 其他公开信息: [{ 名称: "索引号", 内容: "456" }] });
    expect(doubtsOf(result)).toEqual(["2:5 “索引号”出现两次:“123”和“456” [field-twice]".replace(":“", "：“")]);
  });

  test("the printed date counts where the table says another", () => {
    const result = draft("a.txt", `成文日期：2024-04-30\n${TITLE}\n${TEXT}\n南滩镇人民政府\n2024年5月1日`);
    expect(result.values?.成文日期).toBe("2024-05-01");
    expect(doubtsOf(result)).toEqual(["5:1 落款日期是 2024-05-01，公开信息里的成文日期是 2024-04-30 [date-differs]"]);
  });

  test("a date without a label is not taken for 发布日期", () => {
    const result = draft("a.txt", `${TITLE}\n2024-05-02\n\n${TEXT}\n2024年5月1日`);
    expect(result.values).toEqual({ 标题: TITLE, 成文日期: "2024-05-01" });
    expect(doubtsOf(result)).toContain("2:1 “2024-05-02”没有写明是什么日期，没有采用 [date-unlabelled]");
  });
});

describe("doubts", () => {
  test("pictures, files, automatic numbers, merged cells and raised figures are told, not guessed", () => {
    const page = web(
      `<p>${TEXT}<img src="/a/flow%20chart.png"></p><ol><li>甲组负责</li></ol><p>共5m<sup>2</sup></p><table><tr><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table><p><a href="/f/1.docx">名单</a></p>`,
    );
    const result = draft("a.html", page);
    expect(doubtsOf(result).map((doubt) => doubt.replace(/^\d+:\d+ /u, ""))).toEqual([
      "没有找到成文日期 [no-date]",
      "正文里有图片“flow chart.png”，没有导入 [picture]",
      "这里是网页自动编号的列表，编号不在文字里 [ordered-list]",
      "这里有上标或下标，草稿写成了普通文字 [raised]",
      "正文里有附件“1.docx”，没有下载 [attachment]",
    ]);
    expect(result.document).not.toContain("attachments/");
  });

  test("a jump in the numbers, a page number and a strange character have their places", () => {
    const result = draft("a.txt", `${TITLE}\n${TEXT}\n1.${TEXT}\n— 2 —\n3.${TEXT}\ue000\n2024年5月1日`);
    expect(doubtsOf(result)).toEqual([
      "4:1 “—2—”像是纸质文件的页码 [page-number]",
      "5:1 编号“3.”不接续：前一个是 1 [numbering-jump]",
      `5:${3 + TEXT.length} 有显示不出来的字符 U+E000 [character]`,
    ]);
  });

  test("prose put down to the page frame is told", () => {
    const result = draft(
      "a.txt",
      `${TITLE}\n${TEXT}\n2024年5月1日\n上一篇：无\n本网站内容由各单位提供，转载请注明出处，不得用于商业用途。`,
    );
    expect(doubtsOf(result)).toEqual(["5:1 “本网站内容由各单位提供，转载请注…”归入了页面框架 [left-out]"]);
  });
});

describe("encodings", () => {
  test("GBK is found and told", () => {
    // 各村要…: GBK bytes of 关于做好工作的通知 and one sentence
    const gbk =
      "b9d8d3dad7f6bac3b9a4d7f7b5c4cda8d6aa0ab8f7b4e5d2aac8cfd5e6c2e4cab5a3acb0b4cab1b1a8cbcda3acb2bbb5c3cdcfd1d3a1a3";
    const result = draft("a.txt", Buffer.from(gbk, "hex"));
    expect(bodyOf(result)).toEqual(["# 关于做好工作的通知", "各村要认真落实，按时报送，不得拖延。"]);
    expect(result.notes).toEqual(["文件不是 UTF-8，按 GBK/GB18030 编码读取，请留意有无乱码。"]);
  });

  test("UTF-8 and UTF-16 with their marks", () => {
    const source = `\ufeff${TITLE}\n${TEXT}`;
    expect(bodyOf(draft("a.txt", source))).toEqual([`# ${TITLE}`, TEXT]);
    expect(bodyOf(draft("a.txt", Buffer.from(source, "utf16le")))).toEqual([`# ${TITLE}`, TEXT]);
  });

  test("a damaged place in UTF-8 is told, not read as something else", () => {
    const bytes = Buffer.from(`${TITLE}\n${TEXT.repeat(10)}`);
    bytes[TITLE.length * 3 + 4] = 0x20;
    const result = draft("a.txt", bytes);
    expect(result.document).toBeUndefined();
    expect(result.errors[0]?.reason).toBe("第 2 行第 3 个字符处的字节不是 UTF-8 文字，文件已损坏");
  });
});
