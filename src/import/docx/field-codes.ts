import { readSymbol } from "../input/symbol-fonts.ts";

/** A field being read: `w:fldChar` begin … separate … end, or `w:fldSimple` (ISO 29500-1, 17.16). */
interface Field {
  /** Where it begins in the page's text. */
  at: number;
  /** Whether Word is to work it out anew when it opens the file. */
  dirty: boolean;
  code: string;
  /** What a form field shows by itself. */
  chosen: string | undefined;
  phase: "code" | "result";
  shown: boolean;
}

/** What to do at the end of a field: add words that it shows by its code, or tell of it. */
export type FieldEnd = { words: string } | { unknown: string } | { changing: string; at: number };

/** The fields that are open at a place; they may span paragraphs. */
export interface OpenFields {
  begin: (at: number, dirty?: boolean, chosen?: string) => void;
  /** Adds to the code of the innermost field. */
  addCode: (words: string) => void;
  separate: () => void;
  /** @returns what is shown in place of a missing result, or that the result changes each time the file is opened */
  end: () => FieldEnd | undefined;
  /** Whether words here belong to the code of a field and are not shown. */
  inCode: () => boolean;
  /** Whether a field is a table of contents. */
  inContents: () => boolean;
  /** Says that something was shown as the result. */
  show: () => void;
}

/** OpenFields that show something though Word keeps no result for them. */
const SHOWS_BY_CODE = /^(?:EQ|SYMBOL|AUTONUM\w*|LISTNUM|FORMDROPDOWN|MACROBUTTON|GOTOBUTTON)\b/iu;
/** OpenFields that Word works out when it opens or prints a file: without a result their words are not in the file. */
const COMPUTED =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|MERGEFIELD|DOCPROPERTY|DOCVARIABLE|TITLE|AUTHOR|FILENAME|QUOTE|IF)\b/iu;
/** Dates of today, of the last saving or printing: not the date that was printed. */
const CHANGING = /^(?:DATE|TIME|SAVEDATE|PRINTDATE)\b/iu;
const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"];

export function createOpenFields(): OpenFields {
  const open: Field[] = [];
  return {
    begin(at, dirty = false, chosen?: string) {
      open.push({ at, dirty, chosen, code: "", phase: "code", shown: false });
    },
    addCode(words) {
      const field = open.at(-1);
      if (field?.phase === "code") field.code += words;
    },
    separate() {
      const field = open.at(-1);
      if (field) field.phase = "result";
    },
    end() {
      const field = open.pop();
      if (!field || open.some(({ phase }) => phase === "code")) return undefined;
      const code = field.code.trim();
      if (field.chosen !== undefined && !field.shown) return { words: field.chosen };
      if (field.shown) return CHANGING.test(code) ? { changing: code, at: field.at } : undefined;
      return (field.phase === "code" || field.dirty) && COMPUTED.test(code) ? { unknown: code } : readCode(code);
    },
    inCode: () => open.some(({ phase }) => phase === "code"),
    inContents: () => open.some(({ code, phase }) => phase === "result" && /^\s*TOC\b/iu.test(code)),
    show() {
      for (const field of open) if (field.phase === "result") field.shown = true;
    },
  };
}

function readCode(code: string): FieldEnd | undefined {
  if (!SHOWS_BY_CODE.test(code)) return undefined;
  const circled = /^EQ\s*\\o\s*(?:\\a[cdlr])?\s*[(（][○◯〇]\s*[,，;；]\s*(?<number>\d{1,2})\s*[)）]$/iu.exec(
    code.replaceAll(/\\s\\up\s*\d*\s*\((?<inner>[^()]*)\)/giu, "$<inner>"),
  )?.groups?.["number"];
  const circle = CIRCLED[Number(circled ?? 0) - 1];
  if (circle !== undefined) return { words: circle };
  const symbol = /^SYMBOL\s+(?<code>\d+|0x[\da-f]+)(?:.*\\f\s*"?(?<font>[^"\\]+))?/iu.exec(code)?.groups;
  const words = symbol && readSymbol(symbol["font"], Number(symbol["code"]));
  return words === undefined ? { unknown: code } : { words };
}
