import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { formatNumber } from "./list-number-format.ts";

/** A footnote or endnote, whose words need a place in the text. */
export const NOTE = declareMessage({
  id: "note",
  title: "脚注和尾注的文字放对了地方",
  why: "网页没有页脚，注的文字要写在正文里",
  fix: "对照原件，看放在哪里合适；上标的序号在草稿里是普通文字。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>全镇12个村</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>要加强值守。</w:t></w:r>',
        "2022年6月15日",
      ],
      parts: { footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>含社区。</w:t></w:r></w:p></w:footnote>' },
      messages: ["2:7 存疑 这里有脚注1，它的文字放在了这一段后面"],
    },
  ],
});

/** A comment, which is not imported. */
export const COMMENT = declareMessage({
  id: "comment",
  title: "原件里没有批注",
  why: "批注是改稿的人写的话，不是公文的文字",
  fix: "看批注里有没有要改的地方；改在原件里的，重新导入。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>各村要加强值守，按时报送进度。</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>',
        "2022年6月15日",
      ],
      parts: {
        comments:
          '<w:comment w:id="0" w:author="李某" w:date="2022-06-14T09:30:00Z"><w:p><w:r><w:t>时间对吗</w:t></w:r></w:p></w:comment>',
      },
      messages: ["2:16 存疑 这里有批注“时间对吗”（李某 2022-06-14 09:30），没有导入"],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。<a class="msocomanchor">[李1]</a></p><div style="mso-element:comment-list"><p>时间对吗</p></div><p>2022年6月15日</p></div>',
      messages: ["1:144 存疑 这里有批注“时间对吗”，没有导入"],
    },
  ],
});

/** A footnote or endnote: its mark stands where Word prints it, its text after the paragraph. */
export function readNoteReference(reference: XmlElement, state: DocxState): void {
  const { collector, parts } = state;
  if (state.fields.inCode()) return;
  const kind = reference.name === "footnoteReference" ? "footnote" : "endnote";
  const note = elementsOf(parts[`${kind}s`], kind).find(
    ({ attributes }) => attributes["id"] === reference.attributes["id"],
  );
  const custom = /^(?:1|true|on)$/u.test(reference.attributes["customMarkFollows"] ?? "");
  const mark = custom ? "" : nextMark(kind, state);
  // A mark set apart, lest 2022 with note 1 reads 20221.
  if (/[0-9A-Za-z]/u.test(collector.last())) collector.add(" ", "generated");
  const at = collector.at();
  collector.add(mark, "generated");
  collector.part("figures");
  const name = kind === "footnote" ? "脚注" : "尾注";
  if (!note) {
    tell(state, NOTE, `这里有${name}${mark}，文字不在文件里`, { note: "对照原件补上，或删去这个序号。", at });
    return;
  }
  tell(state, NOTE, `这里有${name}${mark}，它的文字放在了这一段后面`, { at });
  state.after.push({ always: false, write: () => state.readContent(note, mark) });
}

function nextMark(kind: "footnote" | "endnote", state: DocxState): string {
  const marks = state.notes[kind];
  const number = marks.start + marks.count++;
  if (marks.restarts && marks.count === 2)
    tell(state, NOTE, "原件的注释每页或每节重新编号，草稿按全文连续编号", { note: "对照原件改正注释的序号。" });
  return formatNumber(number, marks.format) ?? String(number);
}

/** A comment is told and not imported. */
export function readComment(reference: XmlElement, state: DocxState): void {
  const comment = elementsOf(state.parts.comments, "comment").find(
    ({ attributes }) => attributes["id"] === reference.attributes["id"],
  );
  if (!comment) return;
  const words = withoutBlanks(findAll(comment, ["t"]).map(innerText).join(""));
  const { author = "", date = "" } = comment.attributes;
  const who = [author, date.slice(0, 16).replace("T", " ")].filter(Boolean).join(" ");
  tell(state, COMMENT, `这里有批注“${words}”（${who}），没有导入`);
}
