const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const DIGITS = "零一二三四五六七八九";

/** Punctuation that voices pass over, and the one they pause at. */
const PAUSES: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "(": "，",
  ")": "，",
  "（": "，",
  "）": "，",
};

/**
 * A sentence of an official document as it is read aloud: `〔2022〕22号` as 二零二二，22号, `①` as 第一，, `2021-2023年` as
 * 2021至2023年. Only for the ear; nothing of it is shown.
 */
export function toSpeech(sentence: string): string {
  return sentence
    .replace(/[〔［[](?<year>[0-9]{4})[〕］\]]/gu, (_all, year: string) => `${spell(year)}，`)
    .replace(/(?<from>[0-9]{4})年?[-—－~～](?<to>[0-9]{4})年/gu, "$<from>至$<to>年")
    .replace(/[①-⑳]/gu, (sign) => `第${CIRCLED.indexOf(sign) + 1}，`)
    .replace(/(?<=\p{Script=Han})\+(?=\p{Script=Han})/gu, "加")
    .replace(/(?<=\p{Script=Han})=(?=\p{Script=Han})/gu, "等于")
    .replace(/(?<=\p{Script=Han})[-－](?=\p{Script=Han})/gu, "减")
    .replace(/(?<![0-9])[,:;]|[,:;](?![0-9])|[()（）]/gu, (sign) => PAUSES[sign] ?? sign)
    .replace(/[《》“”‘’「」【】]/gu, "")
    .replace(/，{2,}/gu, "，")
    .replace(/^，|\s+/gu, "");
}

/** A year digit by digit, as people say it. */
function spell(year: string): string {
  return [...year].map((digit) => DIGITS[Number(digit)]).join("");
}
