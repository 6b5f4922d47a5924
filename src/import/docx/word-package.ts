import type { OfficePackage, PackageKind } from "../../office/package.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { elementsOf } from "../../office/xml-tree.ts";
import { RefusedDocx, SAVE_AGAIN } from "./refused-docx.ts";
import { WORD_TREE } from "./word-xml.ts";

/** The parts of a word-processing document that the import reads. */
export interface WordParts {
  document: XmlElement;
  styles?: XmlElement;
  numbering?: XmlElement;
  settings?: XmlElement;
  footnotes?: XmlElement;
  endnotes?: XmlElement;
  comments?: XmlElement;
  theme?: XmlElement;
  /** A header or footer by the relationship that a section names. */
  running: (id: string) => XmlElement | undefined;
  /** The bytes of a picture by its relationship; undefined where it lies outside the file. */
  picture: (id: string) => { name: string; bytes: Uint8Array } | undefined;
}

/**
 * Finds the parts by the package's relationships, which is where Word, WPS and converters agree.
 *
 * @throws RefusedDocx when there is no word-processing document
 * @throws UnreadableOffice when a part is damaged
 */
export function openWordParts({ zip, kind, main, tree, relationshipsOf }: OfficePackage): WordParts {
  const name = main ?? "word/document.xml";
  const part = (target: string) => tree(target, WORD_TREE);
  const document = part(name);
  if (!document || !elementsOf(document, "body").length) throw notWord(kind);
  const relationships = relationshipsOf(name);
  const byType = (type: string): XmlElement | undefined => {
    for (const found of relationships.values()) if (!found.external && found.type === type) return part(found.target);
    return undefined;
  };
  const optional = Object.fromEntries(
    (["styles", "numbering", "settings", "footnotes", "endnotes", "comments", "theme"] as const).flatMap((type) => {
      const found = byType(type);
      return found ? [[type, found]] : [];
    }),
  );
  return {
    document,
    ...optional,
    running(id) {
      const found = relationships.get(id);
      return found && !found.external ? part(found.target) : undefined;
    },
    picture(id) {
      const found = relationships.get(id);
      const entry = found && !found.external ? zip.find(found.target) : undefined;
      return entry && { name: found?.target ?? "", bytes: zip.read(entry) };
    },
  };
}

function notWord(kind: PackageKind | undefined): RefusedDocx {
  switch (kind) {
    case "workbook":
      return new RefusedDocx(
        "这是表格文件（.xlsx），不是公文",
        "把公文正文存成 .docx 再导入；表格可以放进 attachments/ 作附件。",
      );
    case "slides":
      return new RefusedDocx("这是演示文件（.pptx），不是公文", "找到公文的 Word、WPS 文件，另存为 .docx，再导入。");
    case "ofd":
      return new RefusedDocx("这是 OFD 文件，不是 .docx", "找到原来的 Word、WPS 文件，另存为 .docx，再导入。");
    default:
      return new RefusedDocx("这个文件里没有 Word 正文", SAVE_AGAIN);
  }
}
