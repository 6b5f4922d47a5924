/** Words of the text for the loudspeaker, as they are said and as they stand on its sheet. */
export const broadcastWords = {
  title: "广播稿",
  sheets: "用浏览器打印（A4，大字）",
  file: "文本文件",
  note: "念给大家听的稿子：从头到尾一字不漏，分成段，每段一次能播完；用时按每分钟200字算。",
  readings: "正文是原文，一字不差；字上方的小字是读法，由程序按原文得出，念的时候用。",
  how: "按 Ctrl+P（手机上用浏览器的打印）打印，纸张选 A4。",
  fileNote: "文本文件里数字、符号都写成了读法，可以念，也可以交给机器播报。",
  piece: (number: number, total: number) => (total === 1 ? "全文一段" : `第${number}段，共${total}段`),
  minutes: (time: string) => `约${time}`,
  seconds: (seconds: number) => `${seconds}秒`,
  minutesAndSeconds: (minutes: number, seconds: number) =>
    seconds === 0 ? `${minutes}分钟` : `${minutes}分${seconds}秒`,

  begin: (title: string) => `现在播送${title}。`,
  goOn: (title: string, number: number, total: number) => `继续播送${title}，第${number}段，共${total}段。`,
  fact: (label: string, value: string) => `${label}：${value}。`,
  willBe: (total: number) => `全文分${total}段播送，这是第1段。`,
  pieceEnds: (number: number) => `第${number}段播送完了。`,
  ends: (title: string) => `${title}播送完了。`,
  ask: (name: string) => `有疑问的，请找${name}。`,
} as const;
