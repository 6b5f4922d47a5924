/**
 * Typst writes one standard only into a file: a PDF/A-2a does not say that it is PDF/UA-1 too, although it has the same tags, names
 * and descriptions of pictures (tests/typeset/pack-pdf.slow.test.ts compares them). So that one file is for reading and for the archive,
 * it is told so here: in its description, with what PDF/A wants to know of words that are not its own, and by showing its title.
 */
export function declareAccessible(description: string): string {
  return description
    .replace(" xmlns:pdfaid=", ` xmlns:pdfuaid="${SCHEMA}" xmlns:pdfaid=`)
    .replace("<pdfaExtension:schemas><rdf:Bag>", (begin) => begin + EXTENSION)
    .replace("<pdfaid:part>", (part) => `<pdfuaid:part>1</pdfuaid:part>${part}`);
}

/** The same in the catalogue of the file. */
export function showTitle(catalogue: string): string {
  return catalogue.replace("/ViewerPreferences <<", (begin) => `${begin}\n    /DisplayDocTitle true`);
}

const SCHEMA = "http://www.aiim.org/pdfua/ns/id/";
const EXTENSION =
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>` +
  `<pdfaSchema:namespaceURI>${SCHEMA}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  `<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>` +
  `<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>` +
  `<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
  `</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;
