import { fillElement } from "../build-element.ts";
import { drawQrCode } from "../../media/qr-code.ts";

/** A group of problems or a problem that is taken out of a long picture. */
export interface PictureUnit {
  id: string;
  /** The problems of the group; the problem itself. */
  problems: readonly string[];
  /** Where the code under it leads; none where the site has no address. */
  address: string | undefined;
}

/**
 * The pictures of one unit, out of those of the whole text: in one picture wherever it is no higher than `most` pixels, else
 * in as many as it stands on. They take the place of the others, so that they are laid out.
 *
 * @param pictures as `longToHtml` writes them, on the page
 */
export function takeUnit(pictures: readonly HTMLElement[], unit: PictureUnit, most: number): HTMLElement[] {
  const owned = pictures.map((picture) => piecesOf(picture, unit));
  const pieces = owned.flat();
  const frame = pictures[pictures.length - 1];
  if (!frame || pieces.length === 0) throw new Error(unit.id);
  const framed = (own: readonly Element[], at: number, of: number) => {
    const made = framePicture(frame, own, at === of - 1 ? unit.address : undefined);
    const count = made.querySelector(".sign > span:last-child");
    if (count) count.textContent = of === 1 ? "" : `${at + 1}/${of}`;
    return made;
  };
  const all = framed(pieces, 0, 1);
  joinContinued(all);
  frame.after(all);
  for (const picture of pictures) picture.remove();
  if (all.getBoundingClientRect().height <= most) return [all];
  const parts = owned.filter((own) => own.length > 0);
  const cut = parts.map((own, at) => framed(own, at, parts.length));
  all.replaceWith(...cut);
  return cut;
}

/** What of a unit stands on a picture: from its title line, or the beginning of its first problem, to the end of its last one. */
function piecesOf(picture: HTMLElement, { id, problems }: PictureUnit): Element[] {
  const pieces = [...(picture.querySelector(".slide-body")?.children ?? [])];
  const isOwn = (piece: Element) => piece.id === id || problems.includes(piece.getAttribute("data-problem") ?? "");
  return pieces.slice(pieces.findIndex(isOwn), pieces.map(isOwn).lastIndexOf(true) + 1);
}

function framePicture(frame: HTMLElement, pieces: readonly Element[], address: string | undefined): HTMLElement {
  const picture = frame.cloneNode(true) as HTMLElement;
  picture.querySelector(".slide-head")?.classList.remove("is-titled");
  const place = picture.querySelector(".slide-head b");
  if (place) place.textContent = "";
  const body = picture.querySelector(".slide-body");
  if (body) fillElement(body, ...pieces.map((piece) => piece.cloneNode(true)));
  for (const lead of picture.querySelectorAll(".code, .leads")) if (address === undefined) lead.remove();
  if (address !== undefined) leadTo(picture, address);
  return picture;
}

function leadTo(picture: HTMLElement, address: string): void {
  const drawn = new DOMParser().parseFromString(drawQrCode(address), "image/svg+xml").documentElement;
  const code = picture.querySelector(".code");
  if (code) fillElement(code, document.importNode(drawn, true));
  picture.querySelector(".leads")?.lastChild?.replaceWith(address.replace(/^https?:\/\//u, ""));
}

/** A text that went on in the next picture goes on where it was broken. */
function joinContinued(picture: HTMLElement): void {
  for (const piece of picture.querySelectorAll(".slide-body > p[data-continued]")) {
    const before = piece.previousElementSibling;
    if (before?.localName !== "p") continue;
    const [mark] = piece.children;
    if (mark?.hasAttribute("data-furniture") && piece.firstChild === mark) mark.remove();
    before.append(...piece.childNodes);
    piece.remove();
  }
}
