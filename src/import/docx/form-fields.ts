import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { isOn, numberOf } from "./word-xml.ts";

/** A box to be filled in that nobody filled in. */
export const PLACEHOLDER = declareMessage({
  id: "placeholder",
  title: "输入框都填好了",
  why: "没有填写的输入框里是给填表人看的提示，不是公文的文字",
  fix: "对照原件，在 document.md 里改成要公开的文字或删去。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:t>联系人：</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt>",
        "2022年6月15日",
      ],
      messages: ["2:5 存疑 这里是还没有填写的输入框，里面是提示的文字"],
    },
  ],
});

/**
 * What a form field of Word's older kind shows (`w:ffData`, 17.16.17): the chosen entry of a list, a box with a cross or without.
 *
 * @returns undefined where its words are the result of the field
 */
export function readFormField(begin: XmlElement): string | undefined {
  const data = childOf(begin, "ffData");
  const box = childOf(data, "checkBox");
  if (box) return (isOn(box, "checked") ?? isOn(box, "default") ?? false) ? "☒" : "☐";
  const list = childOf(data, "ddList");
  const chosen = numberOf(list, "result") ?? numberOf(list, "default") ?? 0;
  return elementsOf(list, "listEntry")[chosen]?.attributes["val"];
}

/**
 * Tells of a content control (`w:sdt`) that nobody filled in.
 *
 * @returns what it shows where a program left its content empty: its box, the entry that was chosen last
 */
export function readControl(control: XmlElement, state: DocxState): string {
  const properties = childOf(control, "sdtPr");
  if (isOn(properties, "showingPlcHdr") === true)
    tell(state, PLACEHOLDER, "这里是还没有填写的输入框，里面是提示的文字");
  const content = childOf(control, "sdtContent");
  if (
    content &&
    findAll(content, ["t", "sym", "drawing", "pict"]).some((piece) => piece.name !== "t" || innerText(piece) !== "")
  )
    return "";
  const box = childOf(properties, "checkbox");
  if (box) return isOn(box, "checked") === true ? "☒" : "☐";
  const list = childOf(properties, "dropDownList") ?? childOf(properties, "comboBox");
  const last = list?.attributes["lastValue"];
  const entry = elementsOf(list, "listItem").find(({ attributes }) => attributes["value"] === last);
  return entry?.attributes["displayText"] ?? last ?? "";
}
