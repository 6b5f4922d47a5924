import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll } from "../../office/xml-tree.ts";
import { isOn, valueOf } from "./word-xml.ts";

/** A formula, or a part of one, on one line. */
export interface Linear {
  /** The letters of the formula, and what says how they stand: `/`, `^`, brackets. */
  pieces: { words: string; typed: boolean }[];
  /** An `atom` may stand beside anything; a fraction, and what is `open` at its end (x^2, √9), may not. */
  shape: "atom" | "row" | "fraction" | "open";
}

/** A formula that cannot be said on one line without becoming another one. */
export class NotLinear extends Error {}

/** The letters of a run. */
type ReadRun = (run: XmlElement) => string;

/**
 * Writes a formula (Office Math, ISO 29500-1, 22.1) on one line: `1/2`, `(a+b)/c`, `√(x+1)`, `x^2`, `x_1`, `∑_(i=1)^n(x)`.
 *
 * @param before the character at its left
 * @throws NotLinear for matrices, braces, marks over letters and whatever else needs two lines
 */
export function writeLinear(formula: XmlElement, readRun: ReadRun, before: string): Linear {
  return inRow(contentOf(formula, readRun), before);
}

/** Elements that show what they hold and nothing else. */
const WRAPPERS = /^(?:oMath|oMathPara|box|sdt|sdtContent|smartTag|hyperlink|customXml)$/u;
const WITHOUT_WORDS = /Pr$|^(?:bookmark|proofErr|comment|permStart|permEnd)/u;

function contentOf(parent: XmlElement | undefined, readRun: ReadRun): Linear[] {
  return elementsOf(parent)
    .filter(({ name }) => !WITHOUT_WORDS.test(name))
    .flatMap((element) => {
      const { name } = element;
      if (name === "r") return atoms(readRun(element));
      if (WRAPPERS.test(name)) return contentOf(element, readRun);
      const write = STRUCTURES[name];
      if (write) return [write(element, (child) => inRow(contentOf(childOf(element, child), readRun)))];
      if (findAll(element, ["t"]).length > 0) throw new NotLinear();
      return [];
    });
}

/** Letters and figures: a word or a number is one, so is each other sign. */
function atoms(words: string): Linear[] {
  return (words.match(/\p{L}+|[\p{N}.,]+|\s+|./gsu) ?? []).map((one) => ({
    pieces: [{ words: one, typed: true }],
    shape: "atom",
  }));
}

type Part = (name: string) => Linear;

const STRUCTURES: Readonly<Record<string, (element: XmlElement, part: Part) => Linear>> = {
  f(element, part) {
    if (valueOf(childOf(element, "fPr"), "type") === "noBar") throw new NotLinear();
    return { pieces: [...grouped(part("num")).pieces, made("/"), ...grouped(part("den")).pieces], shape: "fraction" };
  },
  rad(_, part) {
    if (wordsOf(part("deg")) !== "") throw new NotLinear();
    return { pieces: [made("√"), ...grouped(part("e")).pieces], shape: "open" };
  },
  d: writeBrackets,
  nary(element, part) {
    const properties = childOf(element, "naryPr");
    const sign: Linear = { pieces: [made(valueOf(properties, "chr") ?? "∫")], shape: "atom" };
    const limits = scripted(
      sign,
      isOn(properties, "subHide") === true ? NOTHING : part("sub"),
      isOn(properties, "supHide") === true ? NOTHING : part("sup"),
    );
    return { pieces: [...limits.pieces, ...bracketed(part("e")).pieces], shape: "row" };
  },
  sSup: (_, part) => scripted(baseOf(part("e")), NOTHING, part("sup")),
  sSub: (_, part) => scripted(baseOf(part("e")), part("sub"), NOTHING),
  sSubSup: (_, part) => scripted(baseOf(part("e")), part("sub"), part("sup")),
  limLow: (_, part) => scripted(grouped(part("e")), part("lim"), NOTHING),
  limUpp: (_, part) => scripted(grouped(part("e")), NOTHING, part("lim")),
  func: (_, part) => ({ pieces: [...part("fName").pieces, ...bracketed(part("e")).pieces], shape: "atom" }),
};

const NOTHING: Linear = { pieces: [], shape: "atom" };

function made(words: string): Linear["pieces"][number] {
  return { words, typed: false };
}

function wordsOf({ pieces }: Linear): string {
  return pieces.map(({ words }) => words).join("");
}

function bracketed({ pieces }: Linear): Linear {
  return { pieces: [made("("), ...pieces, made(")")], shape: "atom" };
}

function grouped(part: Linear): Linear {
  if (wordsOf(part).trim() === "") throw new NotLinear();
  return part.shape === "atom" ? part : bracketed(part);
}

/** m², where somebody raised the 2 of a unit that stands before the formula, has nothing at its base. */
function baseOf(part: Linear): Linear {
  return wordsOf(part).trim() === "" ? NOTHING : grouped(part);
}

function scripted(base: Linear, low: Linear, high: Linear): Linear {
  const [sub, sup] = [low, high].map((script, index) =>
    wordsOf(script).trim() === "" ? [] : [made("_^".charAt(index)), ...grouped(script).pieces],
  );
  return { pieces: [...base.pieces, ...(sub ?? []), ...(sup ?? [])], shape: "open" };
}

/** Brackets around one or more parts; a brace on one side only goes over several lines. */
function writeBrackets(element: XmlElement, part: Part): Linear {
  const properties = childOf(element, "dPr");
  const [open, between, close] = [
    ["begChr", "("],
    ["sepChr", "|"],
    ["endChr", ")"],
  ].map(([name = "", usual = ""]) => valueOf(properties, name) ?? usual);
  if (!open || !close || elementsOf(element, "e").length !== 1 || between === undefined) throw new NotLinear();
  return { pieces: [made(open), ...part("e").pieces, made(close)], shape: "atom" };
}

/** What, beside a fraction or a script, would be read as a part of it. */
const TOUCHES = /[\p{Script=Latin}\p{Script=Greek}\p{N}()[\]|√∑∏∫^_/.,%‰!′°]/u;

/** Parts one after the other: brackets keep apart what would run together, a whole number and a fraction cannot be kept apart. */
function inRow(parts: readonly Linear[], before = ""): Linear {
  const [only] = parts;
  const pieces = parts.flatMap((part, index) => {
    if (part.shape === "atom" || part.shape === "row") return part.pieces;
    const left = index === 0 ? before : wordsOf(parts[index - 1] ?? NOTHING).slice(-1);
    const right = wordsOf(parts[index + 1] ?? NOTHING).charAt(0);
    const [first = ""] = wordsOf(part);
    if (part.shape === "fraction" && /\p{N}/u.test(left) && /\p{N}/u.test(first)) throw new NotLinear();
    if (/[_^]/u.test(first) && (!/[\p{L}\p{N})]/u.test(left) || TOUCHES.test(right))) throw new NotLinear();
    const meets = (part.shape === "fraction" && TOUCHES.test(left)) || TOUCHES.test(right);
    return meets ? bracketed(part).pieces : part.pieces;
  });
  return parts.length === 1 && only && pieces.length === only.pieces.length ? only : { pieces, shape: "row" };
}
