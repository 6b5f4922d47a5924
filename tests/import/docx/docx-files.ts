import { strToU8, zipSync } from "fflate";

/** The parts of a made Word file, as the XML inside their root elements. */
export interface MadeDocx {
  body: string;
  numbering?: string;
  styles?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  theme?: string;
  header?: string;
  footer?: string;
  /** Pictures by relationship id. */
  media?: Record<string, { name: string; bytes: Uint8Array }>;
  /** The namespaces of ISO 29500 strict. */
  strict?: boolean;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

/** A `.docx` as Word zips it. */
export function makeDocx(made: MadeDocx): Uint8Array {
  const base = made.strict ? STRICT : TRANSITIONAL;
  const year = made.strict ? "" : "/2006";
  const relations = made.strict ? `${base}/officeDocument/relationships` : `${base}/officeDocument/2006/relationships`;
  const spaces =
    `xmlns:w="${base}/wordprocessingml${year}/main" xmlns:r="${relations}" xmlns:m="${base}/officeDocument${year}/math" xmlns:a="${base}/drawingml${year}/main" ` +
    `xmlns:wp="${base}/drawingml${year}/wordprocessingDrawing" xmlns:pic="${base}/drawingml${year}/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
    `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`;
  const files: Record<string, Uint8Array> = {};
  const links: string[] = [];
  const link = (id: string, type: string, target: string) =>
    links.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  const put = (name: string, root: string, inner: string) => {
    files[name] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${spaces}>${inner}</w:${root}>`,
    );
  };
  put("word/document.xml", "document", `<w:body>${made.body}</w:body>`);
  for (const part of ["numbering", "styles", "settings", "footnotes", "endnotes", "comments", "theme"] as const) {
    const inner = made[part];
    if (inner === undefined) continue;
    put(`word/${part}.xml`, part, inner);
    link(`rId-${part}`, part, `${part}.xml`);
  }
  for (const [part, root] of [["header", "hdr"], ["footer", "ftr"]] as const) {
    const inner = made[part];
    if (inner === undefined) continue;
    put(`word/${part}1.xml`, root, inner);
    link(`rId-${part}`, part, `${part}1.xml`);
  } // prettier-ignore
  for (const [id, { name, bytes }] of Object.entries(made.media ?? {})) {
    files[`word/media/${name}`] = bytes;
    link(id, "image", `media/${name}`);
  }
  const rels = (inner: string) =>
    strToU8(`<Relationships xmlns="${TRANSITIONAL}/package/2006/relationships">${inner}</Relationships>`);
  return zipSync({
    "[Content_Types].xml": strToU8(`<Types xmlns="${TRANSITIONAL}/package/2006/content-types"/>`),
    "_rels/.rels": rels(`<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    "word/_rels/document.xml.rels": rels(links.join("")),
    ...files,
  });
}

export function escapeXml(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A run of plain words; `properties` is the XML of its `w:rPr`. */
export function run(words: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
}

/** A paragraph; `content` that does not begin with `<` is plain words. */
export function paragraph(content: string, properties = ""): string {
  const inner = content.startsWith("<") || content === "" ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A paragraph that is numbered by itself. */
export function numbered(content: string, id: number, level = 0): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
}

/** The paragraph of a document's title: in the middle, 小标宋 of 22 points. */
export function title(words: string): string {
  return paragraph(run(words, `<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>`), `<w:jc w:val="center"/>`);
}

/** A level of a list. */
export function level(index: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A list definition with its levels, and the number 1 that uses it. */
export function list(levels: string, id = 1): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}

export function num(id: number, abstract: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** The official order 一、 (一) 1. (1) ①. */
export const OFFICIAL_LEVELS = [
  level(0, "chineseCountingThousand", "%1、"),
  level(1, "chineseCountingThousand", "（%2）"),
  level(2, "decimal", "%3."),
  level(3, "decimal", "（%4）"),
  level(4, "decimalEnclosedCircleChinese", "%5"),
].join("");

export const OFFICIAL_LIST = list(OFFICIAL_LEVELS) + num(1, 1);

/** A table of rows of cells; a cell is its words, or words and the XML of its `w:tcPr`. */
export function table(...rows: (string | [words: string, properties: string])[][]): string {
  const written = rows.map((row) => {
    const cells = row.map((cell) => {
      const [words, properties] = typeof cell === "string" ? [cell, ""] : cell;
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
    });
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${written.join("")}</w:tbl>`;
}
