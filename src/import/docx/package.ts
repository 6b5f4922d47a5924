import type { Archive } from "./archive.ts";
import { SAVE_AGAIN, Unreadable } from "./unreadable.ts";
import type { Element } from "./xml.ts";
import { elementsOf, readXml } from "./xml.ts";

/** Most bytes of one XML file, of all of them, and of one picture, unpacked. */
export const LIMITS = { xml: 24 << 20, allXml: 60 << 20, picture: 40 << 20, allPictures: 200 << 20 } as const;

/** The parts of a word-processing document that the import reads. */
export interface DocxPackage {
  document: Element;
  styles?: Element;
  numbering?: Element;
  settings?: Element;
  footnotes?: Element;
  endnotes?: Element;
  comments?: Element;
  /** A header or footer by the relationship that a section names. */
  running: (id: string) => Element | undefined;
  /** The bytes of a picture by its relationship; undefined where it lies outside the file. */
  picture: (id: string) => { name: string; bytes: Uint8Array } | undefined;
}

interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

/**
 * Finds the parts by the package's relationships (ISO 29500-2), which is where Word, WPS and converters agree.
 *
 * @throws Unreadable when there is no word-processing document, or a part is damaged
 */
export function openPackage(archive: Archive): DocxPackage {
  let xml = 0;
  let pictures = 0;
  const part = (name: string): Element | undefined => {
    const bytes = archive.read(name, Math.min(LIMITS.xml, LIMITS.allXml - xml));
    if (!bytes) return undefined;
    xml += bytes.length;
    return readXml(bytes, name);
  };
  const main = findMain(part);
  const document = part(main);
  if (!document || !elementsOf(document, "body").length) throw notWord(archive);
  const relationships = readRelationships(part(relationshipsOf(main)), folderOf(main));
  const byType = (type: string): Element | undefined => {
    for (const found of relationships.values())
      if (!found.external && found.type.endsWith(`/${type}`)) return part(found.target);
    return undefined;
  };
  const optional = Object.fromEntries(
    (["styles", "numbering", "settings", "footnotes", "endnotes", "comments"] as const).flatMap((type) => {
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
      if (!found || found.external) return undefined;
      const bytes = archive.read(found.target, Math.min(LIMITS.picture, LIMITS.allPictures - pictures));
      pictures += bytes?.length ?? 0;
      return bytes && { name: found.target, bytes };
    },
  };
}

function findMain(part: (name: string) => Element | undefined): string {
  const roots = readRelationships(part("_rels/.rels"), "");
  for (const { type, target } of roots.values()) if (type.endsWith("/officeDocument")) return target;
  return "word/document.xml";
}

function readRelationships(element: Element | undefined, folder: string): Map<string, Relationship> {
  return new Map(
    elementsOf(element, "Relationship").map(({ attributes }) => [
      attributes["Id"] ?? "",
      {
        type: attributes["Type"] ?? "",
        target: resolve(folder, attributes["Target"] ?? ""),
        external: attributes["TargetMode"] === "External",
      },
    ]),
  );
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

function relationshipsOf(name: string): string {
  const folder = folderOf(name);
  return `${folder === "" ? "" : `${folder}/`}_rels/${name.slice(name.lastIndexOf("/") + 1)}.rels`;
}

function notWord({ names }: Archive): Unreadable {
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => name.startsWith("xl/")))
    return new Unreadable(
      "这是表格文件（.xlsx），不是公文",
      "把公文正文存成 .docx 再导入；表格可以放进 attachments/ 作附件。",
    );
  if (lower.some((name) => name.startsWith("ppt/")))
    return new Unreadable("这是演示文件（.pptx），不是公文", "找到公文的 Word、WPS 文件，另存为 .docx，再导入。");
  if (lower.includes("ofd.xml"))
    return new Unreadable("这是 OFD 文件，不是 .docx", "找到原来的 Word、WPS 文件，另存为 .docx，再导入。");
  return new Unreadable("这个文件里没有 Word 正文", SAVE_AGAIN);
}
