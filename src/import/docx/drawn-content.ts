import type { XmlElement } from "../../office/xml-tree.ts";
import { findAll } from "../../office/xml-tree.ts";
import { DESCRIBE, OBJECT, PICTURE } from "../input/beyond-words.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { isWebPicture, pictureEnding } from "../input/picture-kinds.ts";
import { readBoxes } from "./text-boxes.ts";

/** Reads what is drawn: pictures become files, words in boxes follow the paragraph, the rest is told. */
export function readDrawing(drawing: XmlElement, state: DocxState): void {
  if (state.fields.inCode()) return;
  state.fields.show();
  const shapes = findAll(drawing, ["blip", "imagedata", "txbxContent", "textpath", "chart", "relIds", "OLEObject"]);
  const description = findAll(drawing, ["docPr"])[0]?.attributes["descr"] ?? "";
  const boxes = shapes.filter(({ name }) => name === "txbxContent");
  for (const shape of shapes) {
    const { attributes } = shape;
    const id = attributes["embed"] ?? attributes["id"] ?? attributes["link"];
    if ((shape.name === "blip" || shape.name === "imagedata") && id !== undefined && id !== "")
      readPicture(id, description, state);
    if (shape.name === "chart" || shape.name === "relIds")
      tell(state, OBJECT, shape.name === "chart" ? "这里有图表，没有导入" : "这里有 SmartArt 图形，里面的文字没有导入");
    if (shape.name === "OLEObject")
      tell(state, OBJECT, `这里嵌有另一个文件（${attributes["ProgID"] ?? "类型不明"}），没有导入`, {
        note: "打开原件双击它，把里面的内容写进正文，或存成文件放进 attachments/。",
      });
  }
  const art = shapes.filter(({ name, attributes }) => name === "textpath" && (attributes["string"] ?? "") !== "");
  readBoxes(
    boxes,
    art.map(({ attributes }) => attributes["string"] ?? ""),
    state,
  );
}

function readPicture(id: string, description: string, state: DocxState): void {
  const { collector, pictures, files } = state;
  const found = state.parts.picture(id);
  if (!found) return tell(state, PICTURE, "这里有一张图片，图片不在文件里（链接到别处）");
  const known = files.get(found.name);
  const file = known ?? {
    name: `图${files.size + 1}.${pictureEnding(found.bytes, found.name)}`,
    bytes: found.bytes,
    shown: isWebPicture(found.bytes),
  };
  files.set(found.name, file);
  const said = description.trim() === "" ? "" : `（原件里的说明：“${description.trim().slice(0, 60)}”）`;
  if (!file.shown)
    return tell(state, PICTURE, `这里的图片“${file.name}”网页显示不了，已存进 attachments/${said}`, {
      note: "用看图软件另存为 .png，放进 attachments/，在这里写一行 ![说明](attachments/文件名)，再删去原来的文件。",
    });
  pictures.push({ at: collector.at(), file: file.name });
  tell(state, PICTURE, `这里有图片“${file.name}”，还没有说明${said}`, { note: DESCRIBE });
}
