import { readSymbol } from "./symbols.ts";

/** A field being read: `w:fldChar` begin … separate … end, or `w:fldSimple` (ISO 29500-1, 17.16). */
interface Field {
  code: string;
  phase: "code" | "result";
  shown: boolean;
}

/** What a field shows that has no result in the file. */
export type WithoutResult = { words: string; code: string } | { unknown: string };

/** The fields that are open at a place; they may span paragraphs. */
export interface Fields {
  begin: () => void;
  /** Adds to the code of the innermost field. */
  addCode: (words: string) => void;
  separate: () => void;
  /** @returns what is shown in place of a missing result, if the field shows something */
  end: () => WithoutResult | undefined;
  /** Whether words here belong to the code of a field and are not shown. */
  inCode: () => boolean;
  /** Whether a field is a table of contents. */
  inContents: () => boolean;
  /** Says that something was shown as the result. */
  show: () => void;
}

/** Fields that show something though Word keeps no result for them. */
const SHOWS_BY_CODE = /^(?:EQ|SYMBOL|AUTONUM\w*|LISTNUM|FORMDROPDOWN|MACROBUTTON|GOTOBUTTON)\b/iu;
const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"];

export function createFields(): Fields {
  const open: Field[] = [];
  return {
    begin() {
      open.push({ code: "", phase: "code", shown: false });
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
      return !field || field.shown || open.some(({ phase }) => phase === "code")
        ? undefined
        : readCode(field.code.trim());
    },
    inCode: () => open.some(({ phase }) => phase === "code"),
    inContents: () => open.some(({ code, phase }) => phase === "result" && /^\s*TOC\b/iu.test(code)),
    show() {
      for (const field of open) if (field.phase === "result") field.shown = true;
    },
  };
}

function readCode(code: string): WithoutResult | undefined {
  if (!SHOWS_BY_CODE.test(code)) return undefined;
  const circled = /^EQ\s*\\o\s*(?:\\a[cdlr])?\s*[(（][○◯〇]\s*[,，;；]\s*(?<number>\d{1,2})\s*[)）]$/iu.exec(
    code.replaceAll(/\\s\\up\s*\d*\s*\((?<inner>[^()]*)\)/giu, "$<inner>"),
  )?.groups?.["number"];
  const circle = CIRCLED[Number(circled ?? 0) - 1];
  if (circle !== undefined) return { words: circle, code };
  const symbol = /^SYMBOL\s+(?<code>\d+|0x[\da-f]+)(?:.*\\f\s*"?(?<font>[^"\\]+))?/iu.exec(code)?.groups;
  const words = symbol && readSymbol(symbol["font"], Number(symbol["code"]));
  return words === undefined ? { unknown: code } : { words, code };
}
