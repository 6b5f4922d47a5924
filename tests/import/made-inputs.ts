import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { makeDocx, numbered, OFFICIAL_LIST, paragraph, run, table, title } from "./docx/docx-files.ts";

/** A file to be imported, and every stretch of words that a reader of it sees. */
export interface MadeInput {
  path: string;
  bytes: Uint8Array;
  seen: string[];
}

/** Something that may stand in a file, made with words of its own: how it is written, and what of it is seen. */
type Piece = (next: () => string) => { written: string; seen: string[] };

const HAN = [..."田林渠坝桥井塘岭坡冲湾垸洲岗坪峒箐岙屿汊堰闸圩埠畈坞寨堡屯庄营店铺集墟场"];

/** Words that no other stretch of a file has: signs for the number that they count. */
function wordsOf(count: number): string {
  const [a = "", b = "", c = ""] = [count % 40, Math.floor(count / 40) % 40, (count * 7) % 40].map((at) => HAN[at]);
  return `${a}${b}${c}${count}`;
}

/** A piece of one stretch of words. */
const one =
  (write: (words: string) => string): Piece =>
  (next) => {
    const words = next();
    return { written: write(words), seen: [words] };
  };

/** A piece of two stretches of words. */
const two =
  (write: (first: string, second: string) => string): Piece =>
  (next) => {
    const [first, second] = [next(), next()];
    return { written: write(first, second), seen: [first, second] };
  };

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const math = (inner: string) => paragraph(`<m:oMath>${inner}</m:oMath>`);
const control = (properties: string, inner: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

const WORD: readonly Piece[] = [
  one((a) => paragraph(`${a}，各村要照办。`)),
  two((a, b) => paragraph(run(a, "<w:b/>") + run(b))),
  two((a, b) => numbered(run(a), 1) + numbered(run(b), 1, 1)),
  ...["<w:strike/>", "<w:caps/>", `<w:color w:val="FFFFFF"/>`, `<w:vertAlign w:val="superscript"/>`, `<w:u w:val="single"/>`].map((look) => two((a, b) => paragraph(run(a, look) + run(b)))),
  two((a, b) => paragraph(`<w:hyperlink r:id="x">${run(a)}</w:hyperlink><w:smartTag>${run(b)}</w:smartTag>`)),
  two((a, b) => paragraph(control("", run(a)) + control("<w:showingPlcHdr/>", run(b)))),
  one((a) => control("", paragraph(a))),
  two((a, b) => paragraph(`<w:fldSimple w:instr=" REF x ">${run(a)}</w:fldSimple>${field("DATE", run(b))}`)),
  two((a, b) => paragraph(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r>${field("PAGE", run("9"))}<w:r><w:instrText> = 1</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run(a)}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(b)}`)),
  two((a, b) => paragraph(field(`TOC \\o`, run(a))) + paragraph(b)),
  one((a) => paragraph(`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="无"/><w:listEntry w:val="${a}"/></w:ddList></w:ffData></w:fldChar><w:instrText>FORMDROPDOWN</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`)),
  two((a, b) => paragraph(`<w:r><w:ruby><w:rt>${run(a)}</w:rt><w:rubyBase>${run(b)}</w:rubyBase></w:ruby></w:r>`)),
  two((a, b) => paragraph(`<w:r><w:t>${a}</w:t><w:tab/><w:t>${b}</w:t></w:r>`)),
  two((a, b) => paragraph(`<w:r><w:t>${a}</w:t><w:br/><w:t>${b}</w:t></w:r>`)),
  two((a, b) => paragraph(run(a) + box(paragraph(b)))),
  two((a, b) => paragraph(run(a) + box(table([b, "甲"])))),
  two((a, b) => paragraph(`${run(a)}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(b)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>${box(paragraph(b))}</mc:Fallback></mc:AlternateContent></w:r>`)),
  one((a) => paragraph(`<w:r><w:pict><v:shape><v:textpath string="${a}"/></v:shape></w:pict></w:r>`)),
  two((a, b) => table([a, b], ["甲", ""])),
  two((a, b) => table([[a, `<w:gridSpan w:val="2"/>`]], [b, "乙"])),
  two((a, b) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${paragraph(a)}${table([b, "丙"])}<w:p/></w:tc></w:tr></w:tbl>`),
  two((a, b) => math(`<m:f><m:num>${m(a)}</m:num><m:den>${m(b)}</m:den></m:f>`)),
  two((a, b) => math(`<m:sSup><m:e>${m(a)}</m:e><m:sup>${m(b)}</m:sup></m:sSup><m:rad><m:deg/><m:e>${m(a)}</m:e></m:rad>`)),
  two((a, b) => math(`<m:m><m:mr><m:e>${m(a)}</m:e><m:e>${m(b)}</m:e></m:mr></m:m>`)),
  two((a, b) => math(`<m:nary><m:sub>${m(a)}</m:sub><m:sup/><m:e>${m(b)}</m:e></m:nary>`)),
  two((a, b) => math(`<m:d><m:dPr><m:endChr m:val=""/></m:dPr><m:e>${m(a)}</m:e></m:d><m:acc><m:e>${m(b)}</m:e></m:acc>`)),
  one((a) => paragraph(`${run(a, `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`)}`)),
  two((a, b) => table(["柳溪镇人民政府文件", `柳政发〔2024〕${a.replaceAll(/\D/gu, "")}号`]) + paragraph(a) + paragraph(b)),
]; // prettier-ignore

const WEB: readonly Piece[] = [
  one((a) => `<p>${a}，各村要照办。</p>`),
  two((a, b) => `<p><span>${a}</span><b>${b}</b></p>`),
  two((a, b) => `<div>${a}<br>${b}</div>`),
  two((a, b) => `<ul><li>${a}</li><li>${b}</li></ul>`),
  two((a, b) => `<table><tr><td>${a}</td><td>${b}</td></tr><tr><td>甲</td><td></td></tr></table>`),
  two((a, b) => `<table><tr><td><table><tr><td>${a}</td><td>${b}</td></tr></table></td></tr></table>`),
  two((a, b) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
  two((a, b) => `<pre>${a}\n${b}</pre>`),
  two((a, b) => `<p>${a}<sup>${b}</sup></p>`),
  two((a, b) => `<details><summary>${a}</summary>${b}</details>`),
  two((a, b) => `<p>索引号：${a} 来源：${b}</p>`),
  two((a, b) => `<div class="nav"><a href="/">${a}</a> &gt; <a href="/b">${b}</a></div>`),
  two((a, b) => `<p>上一篇：<a href="1.html">${a}</a></p><p>版权所有：${b}</p>`),
  two((a, b) => `<svg><text>${a}</text></svg><math><mfrac><mn>${b}</mn></mfrac></math>`),
  two((a, b) => `<p>${a}&nbsp;&#65;${b}</p>`),
  two((a, b) => `<table><caption>${a}</caption><tr><th>${b}</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>`),
  two((a, b) => `<font face="Symbol">${a}</font><select><option>${b}</option></select>`),
];

const TEXT: readonly Piece[] = [
  one((a) => `${a}，各村要照办。`),
  one((a) => `　　一、${a}`),
  two((a, b) => `${a}\t${b}\n甲\t乙`),
  two((a, b) => `${a} | ${b} |\n甲 | 乙 |`),
  two((a, b) => `${a}    ${b}`),
  two((a, b) => `索引号：${a}\n来源：${b}`),
  two((a, b) => `当前位置：首页 > ${a}\n上一篇：${b}`),
  two((a, b) => `- 1 -\n${a}\n附件：1.${b}`),
  one((a) => `附件1\n${a}名单`),
  one((a) => `  ${a}  `),
];

const TITLE = "关于做好秋收工作的通知";
const END = ["柳溪镇人民政府", "2024年9月1日"];

/** Pieces in any order; the words of each are its own. */
function filled(pieces: readonly Piece[]): fc.Arbitrary<{ written: string[]; seen: string[] }> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((list) => {
    let count = 100;
    const made = list.map((piece) => piece(() => wordsOf(count++)));
    return { written: made.map(({ written }) => written), seen: made.flatMap(({ seen }) => seen) };
  });
}

export const madeWordFile: fc.Arbitrary<MadeInput> = fc
  .record({ body: filled(WORD), notes: fc.boolean(), running: fc.boolean() })
  .map(({ body, notes, running }) => {
    const reference = `<w:r><w:footnoteReference w:id="2"/></w:r>`;
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/></w:sectPr>`;
    const opening = paragraph(`${run("各村要抢抓农时，确保颗粒归仓。")}${notes ? reference : ""}`);
    const bytes = makeDocx({
      body: [
        title(TITLE),
        opening,
        ...body.written,
        ...END.map((line) => paragraph(line)),
        running ? section : "",
      ].join(""),
      numbering: OFFICIAL_LIST,
      ...(notes && { footnotes: `<w:footnote w:id="2">${paragraph("脚注说明文字")}</w:footnote>` }),
      ...(running && {
        header: paragraph(`${run("页眉的字")}${box(paragraph("眉框的字"))}`),
        footer: paragraph(run("页脚的字")),
      }),
    });
    const more = [...(notes ? ["脚注说明文字"] : []), ...(running ? ["页眉的字", "眉框的字", "页脚的字"] : [])];
    return { path: "a.docx", bytes, seen: [TITLE, ...body.seen, ...END, ...more] };
  });

export const madeWebPage: fc.Arbitrary<MadeInput> = fc
  .record({ body: filled(WEB), hasPlace: fc.boolean() })
  .map(({ body, hasPlace }) => {
    const text = `<p>各村要抢抓农时，确保颗粒归仓。</p>${body.written.join("\n")}${END.map((line) => `<p>${line}</p>`).join("")}`;
    const html = `<!doctype html><html><body><h1>${TITLE}</h1>${hasPlace ? `<div id="zoom">${text}</div>` : text}</body></html>`;
    return { path: "a.html", bytes: Buffer.from(html), seen: [TITLE, ...body.seen, ...END] };
  });

export const madeText: fc.Arbitrary<MadeInput> = filled(TEXT).map(({ written, seen }) => ({
  path: "a.txt",
  bytes: Buffer.from([TITLE, "各村要抢抓农时，确保颗粒归仓。", ...written, ...END].join("\n")),
  seen: [TITLE, ...seen, ...END],
}));
