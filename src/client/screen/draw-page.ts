import { allMatches } from "../../model/text.ts";
import type { GreyPicture } from "../../media/grey-picture.ts";

/** Something on the page is not as it would be drawn: outside, or not to be seen. */
export class NotWhole extends Error {
  constructor(text: string) {
    super(text);
    this.name = "NotWhole";
  }
}

/** A character with the marks on it. */
const CHARACTERS = /\P{M}\p{M}*/gu;
/** A character may reach so many pixels over the edge of its box: browsers round. */
const TOLERANCE = 2;

/**
 * Draws what an element shows, each character where the page has it, and takes that for proven: throws {@link NotWhole} for
 * a character that is not seen, or not within its element and those around it that are marked `data-whole`.
 *
 * Browsers draw no element on a canvas by themselves. What slides and pictures are made of is known here: text, pictures, plain
 * backgrounds, straight borders and QR codes.
 */
export function drawElement(root: Element, canvas: HTMLCanvasElement): void {
  const { left, top, width, height } = root.getBoundingClientRect();
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("No canvas.");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(-left, -top);
  context.textBaseline = "alphabetic";
  paint(root, context, root.getBoundingClientRect());
}

/** What stands on a canvas, in colours. */
export function readPixels(canvas: HTMLCanvasElement): Pick<ImageData, "width" | "height" | "data"> {
  const { width, height } = canvas;
  const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
  return { width, height, data: data ?? new Uint8ClampedArray() };
}

/** What stands on a canvas, in greys. */
export function readGreys(canvas: HTMLCanvasElement): GreyPicture {
  const { width, height, data: colours } = readPixels(canvas);
  const data = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < data.length; pixel++, at += 4)
    data[pixel] = ((colours[at] ?? 0) * 77 + (colours[at + 1] ?? 0) * 150 + (colours[at + 2] ?? 0) * 29) >> 8;
  return { width, height, data };
}

function paint(element: Element, context: CanvasRenderingContext2D, whole: DOMRect): void {
  const style = getComputedStyle(element);
  if (style.display === "none") return;
  const box = element.getBoundingClientRect();
  paintBox(style, box, context);
  if (element instanceof HTMLImageElement) paintPicture(element, style, box, context);
  else if (element instanceof SVGSVGElement) paintCode(element, box, context);
  else {
    const inner = element.hasAttribute("data-whole") ? box : whole;
    for (const child of element.childNodes)
      if (child instanceof Element) paint(child, context, inner);
      else if (child instanceof Text) paintText(child, style, context, inner);
  }
}

function paintText(text: Text, style: CSSStyleDeclaration, context: CanvasRenderingContext2D, whole: DOMRect): void {
  if (text.data.trim() === "") return;
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  const half = parseFloat(style.fontSize) / 2;
  // eslint-disable-next-line baseline/known -- without it nothing is drawn: screen-maker.ts says so
  const ascent = context.measureText("字").fontBoundingBoxAscent;
  const range = document.createRange();
  for (const { 0: character, index } of allMatches(text.data, CHARACTERS)) {
    if (character.trim() === "") continue;
    range.setStart(text, index);
    range.setEnd(text, index + character.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const isInside =
      left >= whole.left - TOLERANCE &&
      right <= whole.right + half &&
      middle - half >= whole.top - TOLERANCE &&
      middle + half <= whole.bottom + TOLERANCE;
    if (right <= left || !isInside) throw new NotWhole(character);
    context.fillText(character, left, top + ascent);
  }
}

function paintBox(style: CSSStyleDeclaration, box: DOMRect, context: CanvasRenderingContext2D): void {
  const { left, top, right, bottom, width, height } = box;
  context.fillStyle = style.backgroundColor;
  context.fillRect(left, top, width, height);
  // Half of a border that two cells share lies outside of each.
  const isShared = style.borderCollapse === "collapse" && style.display === "table-cell";
  const line = (side: "Top" | "Right" | "Bottom" | "Left", x: number, y: number, long: number) => {
    const thick = parseFloat(style[`border${side}Width`]);
    if (thick === 0 || style[`border${side}Style`] === "none") return;
    context.fillStyle = style[`border${side}Color`];
    const out = isShared ? thick / 2 : side === "Right" || side === "Bottom" ? thick : 0;
    const isUpright = side === "Left" || side === "Right";
    const [at, from] = isUpright ? [x - out, y] : [y - out, x];
    const [edge, start, end] = [Math.round(at), Math.floor(from), Math.ceil(from + long)];
    if (isUpright) context.fillRect(edge, start, thick, end - start);
    else context.fillRect(start, edge, end - start, thick);
  };
  line("Top", left, top, width);
  line("Bottom", left, bottom, width);
  line("Left", left, top, height);
  line("Right", right, top, height);
}

/** A picture in its box as `object-fit: contain` has it, or as large as the box. */
function paintPicture(
  picture: HTMLImageElement,
  style: CSSStyleDeclaration,
  box: DOMRect,
  context: CanvasRenderingContext2D,
): void {
  const { naturalWidth, naturalHeight } = picture;
  if (naturalWidth === 0 || naturalHeight === 0) throw new NotWhole(picture.alt);
  const fitted = Math.min(box.width / naturalWidth, box.height / naturalHeight);
  const [width, height] =
    style.objectFit === "contain" ? [naturalWidth * fitted, naturalHeight * fitted] : [box.width, box.height];
  context.drawImage(picture, box.left + (box.width - width) / 2, box.top + (box.height - height) / 2, width, height);
}

/** A QR code: one path of lines, one unit thick. */
function paintCode(code: SVGSVGElement, box: DOMRect, context: CanvasRenderingContext2D): void {
  const { width } = code.viewBox.baseVal;
  for (const path of code.querySelectorAll("path")) {
    context.save();
    context.translate(box.left, box.top);
    context.scale(box.width / width, box.width / width);
    context.strokeStyle = path.getAttribute("stroke") ?? "#000";
    context.lineWidth = 1;
    context.stroke(new Path2D(path.getAttribute("d") ?? ""));
    context.restore();
  }
}
