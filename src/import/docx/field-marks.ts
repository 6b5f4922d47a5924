import type { XmlElement } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { readFormField } from "./form-fields.ts";

/** A date that Word makes anew whenever the file is opened. */
export const DATE_FIELD = declareMessage({
  id: "date-field",
  title: "日期是写定的",
  why: "自动更新的日期，打开一次变一次",
  fix: "对照已经印发的原件，日期不对的，在 document.md 里改正。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>日前报送。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        '<w:fldSimple w:instr=" DATE "><w:r><w:t>6月15日</w:t></w:r></w:fldSimple><w:r><w:t>前报送。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:1 存疑 这里的日期是 Word 自动更新的（域“DATE”），草稿写的是最后一次存盘时的"],
    },
  ],
});

/** A field whose words Word makes and the file does not hold. */
export const FIELD = declareMessage({
  id: "field",
  title: "Word 的域都存有文字",
  why: "有的域要由 Word 算出来才有文字，文件里没有",
  fix: "对照原件，在 document.md 里把 \ufffd 换成原件显示的文字。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>详见第</w:t></w:r><w:fldSimple w:instr=" PAGEREF a1 "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>页。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>详见第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF a1</w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:4 存疑 这里是 Word 的域“PAGEREF a1”，显示的文字不在文件里"],
    },
  ],
});

/** One of the marks that a field is made of: begin, separate, end. */
export function readFieldMark(piece: XmlElement, state: DocxState): void {
  const type = piece.attributes["fldCharType"];
  if (type === "separate") return state.fields.separate();
  if (type === "end") return endField(state);
  if (type !== "begin") return;
  const dirty = /^(?:1|true|on)$/u.test(piece.attributes["dirty"] ?? "");
  state.fields.begin(state.collector.at(), dirty, readFormField(piece));
}

/** Shows or tells what is to be said at the end of a field. */
export function endField(state: DocxState): void {
  const end = state.fields.end();
  if (!end || state.fields.inContents()) return;
  if ("words" in end) return state.collector.add(end.words, "generated");
  if ("changing" in end)
    return tell(
      state,
      DATE_FIELD,
      `这里的日期是 Word 自动更新的（域“${end.changing.slice(0, 40)}”），草稿写的是最后一次存盘时的`,
      { at: end.at },
    );
  tell(state, FIELD, `这里是 Word 的域“${end.unknown.slice(0, 40)}”，显示的文字不在文件里`);
  state.collector.add("\ufffd", "generated");
}
