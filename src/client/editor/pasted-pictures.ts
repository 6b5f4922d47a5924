import { toBase64 } from "./take-files.ts";

/**
 * The pictures that a clipboard has beside its HTML, in Base64: files, or those that Word and WPS put into the RTF they copy
 * as well, where the HTML names files that no page can read.
 */
export async function picturesOf({ files, rtf }: { files: readonly File[]; rtf: string }): Promise<string[]> {
  const pictures = files.filter(({ type }) => /^image\/(?:png|jpeg|gif)$/u.test(type));
  if (pictures.length === 0) return picturesInRtf(rtf);
  return Promise.all(pictures.map(async (file) => toBase64(new Uint8Array(await file.arrayBuffer()))));
}

/** PNG and JPEG pictures of RTF, which writes them in hexadecimal figures; a WMF copy of each is none of them. */
function picturesInRtf(rtf: string): string[] {
  return [...rtf.matchAll(/\\(?:pngblip|jpegblip)(?<rest>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gu)].flatMap(({ groups }) => {
    const plain = (groups?.["rest"] ?? "").replaceAll(/\{[^{}]*\}|\\[a-z]+-?\d* ?/giu, "");
    const hex = plain.replaceAll(/\s/gu, "");
    if (hex === "" || !/^(?:[\da-f]{2})+$/iu.test(hex)) return [];
    return toBase64(Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)));
  });
}
