import { LIMITS } from "../office/limits.ts";
import { kindOfPackage } from "../office/package.ts";
import { openZip } from "../office/zip.ts";
import { readOffice, worded } from "./office-texts.ts";
import type { PdfReader } from "./pdf.ts";
import { readPdf } from "./pdf.ts";
import { hasPhotoLocation } from "./photo-location.ts";
import { decodeText, readCsv, readPlain } from "./plain.ts";
import type { AttachmentReading, IsHead } from "./reading.ts";
import { UnreadableAttachment, emptyReading } from "./reading.ts";

const OFFICE = /^(?:docx|docm|dotx|xlsx|xlsm|xltx|pptx|pptm)$/u;
const PICTURE = /^(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|heic|heif|avif|svg)$/u;

/** What a reading needs of its caller. */
export interface ReadingTools {
  /** Asked for only where there is a PDF, because pdf.js is slow to load. */
  loadPdf: () => Promise<PdfReader>;
  isHead: IsHead;
}

/**
 * Reads what is searched for personal data in an attachment. What it is, its first bytes say, not its name.
 *
 * @param name of the file, for its ending
 * @throws UnreadableAttachment where it cannot be opened, with a Chinese message
 */
export async function readAttachment(
  name: string,
  bytes: Uint8Array,
  { loadPdf, isHead }: ReadingTools,
): Promise<AttachmentReading> {
  if (bytes.length > LIMITS.file) throw new UnreadableAttachment(`超过 ${LIMITS.file >> 20} MB，没有检查`);
  const ending = /\.(?<ending>[^.]+)$/u.exec(name)?.groups?.["ending"]?.toLowerCase() ?? "";
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return readPdf(bytes, await loadPdf());
  if (start.startsWith("PK"))
    return isOffice(bytes) ? readOffice(bytes, isHead) : unsearched("是压缩包或别的格式，程序看不了");
  if (start.startsWith("\xd0\xcf\x11\xe0"))
    return unsearched(OFFICE.test(ending) ? "加了密码，程序看不了" : "是旧格式（.doc、.xls、.wps 等），程序看不了");
  if (PICTURE.test(ending) && ending !== "svg") {
    const located = hasPhotoLocation(bytes) ? [""] : [];
    return { ...unsearched("是图片，程序看不了"), locatedPhotos: located };
  }
  const text = OFFICE.test(ending) || ending === "pdf" ? undefined : decodeText(bytes);
  if (text !== undefined) return /^(?:csv|tsv)$/u.test(ending) ? readCsv(text) : readPlain(text);
  if (OFFICE.test(ending) || ending === "pdf") throw new UnreadableAttachment("打不开，文件可能坏了");
  return unsearched("是程序不认识的格式");
}

function unsearched(reason: string): AttachmentReading {
  return { ...emptyReading(), unsearched: [reason] };
}

/** Whether a zip file is a Word, Excel or PowerPoint file; .ofd, .odt and archives are not. */
function isOffice(bytes: Uint8Array): boolean {
  const kind = worded(() => kindOfPackage(openZip(bytes)));
  return kind !== undefined && kind !== "ofd";
}
