import type { XmlElement } from "../../office/xml-tree.ts";
import { findAll } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";

/** Words in a box that floats on the paper. */
export const TEXT_BOX = declareMessage({
  id: "text-box",
  title: "文本框里的字放对了地方",
  why: "文本框浮在纸上，在正文里没有自己的位置",
  fix: "对照原件，看放在哪里合适；不属于公文的，从 document.md 里删去。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:t>各村要加强值守，按时报送进度。</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>监督电话：023-1</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
        "2022年6月15日",
      ],
      messages: ["3:1 存疑 这是文本框里的文字，放在了它所在的那一段后面"],
    },
  ],
});

/** The words of text boxes and of 艺术字 follow the paragraph that holds them. */
export function readBoxes(boxes: readonly XmlElement[], art: readonly string[], state: DocxState): void {
  for (const words of art)
    state.after.push({
      always: true,
      write: () => {
        tellBox("这是艺术字");
        state.collector.add(words);
        state.collector.endLine("block");
      },
    });
  for (const box of boxes)
    state.after.push({
      always: true,
      write: () => {
        if (findAll(box, ["t"]).length > 0) tellBox("这是文本框里的文字");
        state.readContent(box);
      },
    });

  function tellBox(what: string): void {
    tell(state, TEXT_BOX, `${what}，放在了它所在的那一段后面`);
  }
}
