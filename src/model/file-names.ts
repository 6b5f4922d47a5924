/** Signs that stand for others in an address, or that Windows has in no name, and those of full width that look like them. */
const WIDE: Readonly<Record<string, string>> = {
  "#": "＃",
  "%": "％",
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
/** What is not seen: controls, marks of direction and of no width, halves of a character. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Names that Windows takes for devices in any folder. */
const DEVICE = /^(?<name>con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu;

/** What a document's folder may be called, which becomes a part of its address for ever: Windows can have it too. */
export const FOLDER_NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Whether Windows can have no file or folder of this name. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/**
 * A name for a file that has the same address on every server and can be kept on every machine; the name itself where it
 * is one. Letters with marks, which some systems keep apart, are one character (NFC).
 */
export function addressableName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/[#%\\/:*?"<>|]/gu, (sign) => WIDE[sign] ?? "")
    .replace(/^[. ]+|[. ]+$/gu, "")
    .replace(DEVICE, "$<name>_");
  return plain === "" ? "_" : plain;
}

/** Whether two names differ only in how their letters with marks are kept. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize("NFC") === other.normalize("NFC");
}
