import type { Balance } from "./proof/shares.ts";

/** Where each character of an input went, in sentences. */
export function sayBalance({ body, info, frame, input, numbering, blanks }: Balance): string[] {
  const made = numbering === undefined ? "" : `原件 ${input - numbering} 字 + 自动编号 ${numbering} 字，`;
  const sum = `正文 ${body} 字 + 公开信息 ${info} 字 + 页面框架 ${frame} 字 = 输入 ${input} 字（${made}空白不计）`;
  if (!blanks?.parting) return [sum];
  const { parting, joined } = blanks;
  return [sum, `词与词之间的空格 ${parting} 处：留下 ${parting - joined} 处，当作折行或撑宽标题的接上 ${joined} 处`];
}
