import { strToU8, zipSync } from "fflate";

/** A zip file of texts, as Word and Excel write theirs. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

/** A .docx with this body (w:p, w:tbl …) and further parts. */
export function docx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const open = '<w:document xmlns:w="w" xmlns:wp="wp" xmlns:mc="mc"><w:body>';
  return zipOf({ "word/document.xml": `<?xml version="1.0"?>${open}${body}</w:body></w:document>`, ...parts });
}

/** A paragraph of runs. */
export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith("<") ? run : `<w:r><w:t>${run}</w:t></w:r>`)).join("")}</w:p>`;
}

/** An .xlsx whose sheets have this `sheetData`; names starting with `-` are hidden. */
export function xlsx(sheets: Record<string, string>, strings: readonly string[], parts: Record<string, string> = {}) {
  const names = Object.keys(sheets);
  const list = names.map((name, index) => {
    const state = name.startsWith("-") ? ' state="veryHidden"' : "";
    return `<sheet name="${name.replace(/^-/u, "")}" sheetId="${index + 1}" r:id="rId${index + 1}"${state}/>`;
  });
  const relations = names.map(
    (_name, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((data, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet>${data}</worksheet>`,
      ]),
    ),
    "xl/sharedStrings.xml": `<sst>${strings.map((one) => `<si><t>${one}</t></si>`).join("")}</sst>`,
    ...parts,
  });
}

/** A PDF of one page with a line of text, a remark and a title. */
export function pdf({
  text = "",
  coded = "",
  remark = "",
  title = "",
}: {
  text?: string;
  /** Text in GBK, as hexadecimal figures, in a Chinese font that is not in the file. */
  coded?: string;
  remark?: string;
  title?: string;
}) {
  const shown = coded === "" ? `/F1 12 Tf 50 700 Td (${text}) Tj` : `/F2 12 Tf 50 700 Td <${coded}> Tj`;
  const stream = text + coded === "" ? "" : `BT ${shown} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (${remark}) >>`,
    `<< /Title (${title}) >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [9 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = body.length;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${start}\n%%EOF`;
  return strToU8(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`);
}

/** The EXIF (TIFF) of a photo: a GPS directory with latitude and longitude in whole degrees. */
export function exif(degrees: readonly [number, number], little = false): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  bytes.set(little ? [0x49, 0x49, 0x2a, 0] : [0x4d, 0x4d, 0, 0x2a]);
  const u16 = (at: number, value: number) => view.setUint16(at, value, little);
  const u32 = (at: number, value: number) => view.setUint32(at, value, little);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    u16(at, tag);
    u16(at + 2, type);
    u32(at + 4, count);
    u32(at + 8, value);
  };
  u32(4, 8);
  u16(8, 1);
  entry(10, 0x8825, 4, 1, 26);
  u16(26, 2);
  entry(28, 2, 5, 3, 80);
  entry(40, 4, 5, 3, 104);
  [80, 104].forEach((at, index) => {
    u32(at, degrees[index] ?? 0);
    for (const offset of [4, 12, 20]) u32(at + offset, 1);
  });
  return bytes;
}

/** Bytes one after the other. */
export function join(...pieces: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...(typeof piece === "string" ? strToU8(piece) : piece)]));
}
