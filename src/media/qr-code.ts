import { encode } from "uqr";

/**
 * A QR code (ISO/IEC 18004, error correction level M) as a short SVG: one line for each row, drawn where it is dark.
 * The blank around it is the paper's.
 */
export function drawQrCode(text: string): string {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const rows = data.map((row, y) => `M0 ${y}.5${drawRow(row)}`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path stroke="#000" d="${rows}"/></svg>`;
}

/** Dark stretches as lines, light ones as moves, each from where the last one ended. */
function drawRow(row: readonly boolean[]): string {
  let path = "";
  for (let start = 0; start < row.length;) {
    let end = start + 1;
    while (row[end] === row[start] && end < row.length) end++;
    if (row[start]) path += `h${end - start}`;
    else if (end < row.length) path += `m${end - start} 0`;
    start = end;
  }
  return path;
}
