import jsQr from "jsqr";

/** Draws the rows of a code, eight pixels a module and four modules of blank around it, and reads it as a phone does. */
export function readQrCode(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (?<size>\d+) /u.exec(svg)?.groups?.["size"]);
  const side = (size + 8) * 8;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const rows = /d="(?<path>[^"]+)"/u.exec(svg)?.groups?.["path"]?.split("M").slice(1) ?? [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const [, dark, light] of row.matchAll(/h(\d+)|m(\d+)/gu)) {
      const length = Number(dark ?? light);
      for (let at = x; dark !== undefined && at < x + length; at++) paint(pixels, side, at + 4, y + 4);
      x += length;
    }
  }
  return jsQr(pixels, side, side)?.data;
}

function paint(pixels: Uint8ClampedArray, side: number, column: number, row: number): void {
  for (let y = row * 8; y < row * 8 + 8; y++)
    pixels.fill(0, (y * side + column * 8) * 4, (y * side + column * 8 + 8) * 4);
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
}
