/** Belongs to no script and never will: what a browser draws for it stands for every sign that no font has. */
const NO_SIGN = "\u{3fffd}";
const SIZE = 32;

/**
 * Whether this computer has a font for a sign. Browsers that write the number of a missing sign into its box (Firefox) are
 * taken to have one.
 */
export function drawsSign(sign: string): boolean {
  const [first = ""] = sign;
  return draw(first) !== draw(NO_SIGN);
}

/** A sign as a picture; of a browser that cannot draw, always another one. */
function draw(sign: string): unknown {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.font = `${SIZE / 2}px sans-serif`;
  context.fillText(sign, 0, SIZE / 2);
  return canvas.toDataURL();
}
