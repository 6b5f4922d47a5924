import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import { RAISED, STRUCK } from "../input/beyond-words.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { isOn, numberOf, valueOf } from "./word-xml.ts";

/** Small letters that Word shows as capitals. */
export const CAPITALS = declareMessage({
  id: "capitals",
  title: "英文字母的大小写和看到的一样",
  why: "Word 可以把小写字母显示成大写，文件里存的还是小写",
  fix: "对照原件，在 document.md 里改正。",
  examples: [
    {
      docx: ["关于防汛的通知", "<w:r><w:rPr><w:caps/></w:rPr><w:t>编号GD的水库。</w:t></w:r>", "2022年6月15日"],
      messages: [],
    },
    {
      docx: ["关于防汛的通知", "<w:r><w:rPr><w:caps/></w:rPr><w:t>编号gd的水库。</w:t></w:r>", "2022年6月15日"],
      messages: ["2:1 存疑 “编号gd的水库。”在 Word 里显示成大写字母，草稿写的是文件里存的小写"],
    },
  ],
});

/** White words on white paper. */
export const WHITE = declareMessage({
  id: "white",
  title: "没有白色的字",
  why: "白纸上看不见的字，多半不是公文的文字",
  fix: "对照原件：不属于公文的，从 document.md 里删去。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>各村要加强值守，按时报送进度。</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>内部</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:16 存疑 “内部”是白色的字，白纸上看不见，草稿写成了普通文字"],
    },
  ],
});

/**
 * Tells of looks that carry meaning and that plain text cannot show: raised and struck words,
 * letters shown as capitals, white words on white paper. Neighbouring runs of one look are told once.
 *
 * @param run the run's own properties
 */
export function tellLooks(words: string, run: XmlElement | undefined, state: DocxState): void {
  const plain = withoutBlanks(words);
  if (plain === "" || !run || state.fields.inContents()) return;
  const raised = readRaised(run, plain);
  if (raised !== undefined) tell(state, RAISED, `“${plain}”是${raised}，草稿写成了普通文字`);
  if (isOn(run, "strike") === true || isOn(run, "dstrike") === true)
    tell(state, STRUCK, `“${shorten(plain)}”上画了删除线，草稿写成了普通文字`);
  if ((isOn(run, "caps") === true || isOn(run, "smallCaps") === true) && /[a-z]/u.test(plain))
    tell(state, CAPITALS, `“${shorten(plain)}”在 Word 里显示成大写字母，草稿写的是文件里存的小写`);
  if (isWhite(run) && state.open.length === 0)
    tell(state, WHITE, `“${shorten(plain)}”是白色的字，白纸上看不见，草稿写成了普通文字`);
}

/** Word raises by `w:vertAlign`; LibreOffice by a place and a size of the run's own, in half points. */
function readRaised(run: XmlElement, words: string): string | undefined {
  const aligned = valueOf(run, "vertAlign");
  if (aligned === "superscript") return "上标";
  if (aligned === "subscript") return "下标";
  const place = numberOf(run, "position") ?? 0;
  if (Math.abs(place) < 4 || !childOf(run, "sz") || words.length > 3) return undefined;
  return place > 0 ? "上标" : "下标";
}

function isWhite(run: XmlElement): boolean {
  return (
    /^f{6}$/iu.test(valueOf(run, "color") ?? "") &&
    !["shd", "highlight", "bdr", "glow"].some((name) => childOf(run, name) !== undefined)
  );
}

function shorten(words: string): string {
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
