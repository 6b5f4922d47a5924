const SIGNATURES: readonly [ending: string, bytes: readonly number[]][] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["bmp", [0x42, 0x4d]],
  ["tif", [0x49, 0x49, 0x2a, 0x00]],
  ["tif", [0x4d, 0x4d, 0x00, 0x2a]],
  ["wmf", [0xd7, 0xcd, 0xc6, 0x9a]],
  ["emf", [0x01, 0x00, 0x00, 0x00]],
];
const ON_THE_WEB = new Set(["png", "jpg", "gif"]);

/** The ending for a picture's file: by its first bytes, else that of its name. */
export function pictureEnding(bytes: Uint8Array, name: string): string {
  return kindOf(bytes) ?? /\.(?<ending>[a-z0-9]{1,5})$/u.exec(name.toLowerCase())?.groups?.["ending"] ?? "bin";
}

/** Whether browsers, and the sheets for print, can show it. */
export function isWebPicture(bytes: Uint8Array): boolean {
  return ON_THE_WEB.has(kindOf(bytes) ?? "");
}

function kindOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}
