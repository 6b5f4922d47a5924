import { charactersOf } from "./pair-words.ts";

/** A word of a question. */
export interface SplitWord {
  typed: string;
  /** Says little by itself: 申请, 一个月. */
  weak: boolean;
  /** Is in the word list: what people ask about. */
  known?: boolean;
}

/** Words that stand in every second question and in every second document. */
const WEAK = new Set(
  "申请 办理 办 领取 领 交 缴 缴纳 拿 补 发 发放 给 要 需要 可以 可 能 够 有 没有 一个月 每月 每年 一年 今年 钱 块 元 条件 标准 材料 电话 时间 地点 地址 流程 手续 政策 规定 文件 通知 情况 工作 问题 关于 管理 相关 有关 办法 方案 意见 农村 村 镇 乡 县 村里 镇里 乡里 县里 名单 资金 项目 最新 新 开始 截止 报名 条件 享受 我家 家里 家 人 户 年 月 日 号 怎么办 反映 证 谁 老 买 完工 补办 报告 名额 结果 面积 审批 往 贷 收 罚 赔 打 拿到 才 才能 换 重办 查 查询 看 做 搞 弄 修 建 管 报 打 去 到 来".split(
    " ",
  ),
);
/** Characters that only join words, and people that speak of themselves. */
const JOINING =
  /^(?:的|了|吗|呢|啊|吧|我|你|您|他|她|是|在|和|与|就|都|也|还|把|被|让|为|得|着|过|个|这|那|之|及|我们|你们|他们|自己|人家|一下|一些|怎么|什么|现在|应该|想|会|等|或|或者|请|问|不|没|如果|因为|所以|以及|进行|[一二两三四五六七八九十几]+[个位次回]?|\d{1,2}|我的|你的|我家的|家里的|我想|我要|想要|想办|请教|最多|最少|最高|最低|一般|大概|到底|究竟)$/u;

/* eslint-disable baseline/known -- older browsers cut words of two characters (segmentsOf). */
const segmenter =
  typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh-CN", { granularity: "word" }) : undefined;
/* eslint-enable baseline/known */

/**
 * Cuts what was typed into words: those of the word list first, the longest, then as a dictionary does it. Characters
 * that the dictionary leaves alone are one word together, for it knows neither 低保 nor the names of places.
 *
 * @param known the words of the list, as compared
 */
export function splitWords(typed: string, known: ReadonlySet<string>): SplitWord[] {
  const words: string[] = [];
  for (const part of typed.split(/[^\p{L}\p{N}\p{M}*＊]+/u)) {
    let plain = "";
    for (const piece of cutKnown(part, known)) {
      if (!known.has(piece)) {
        plain += piece;
        continue;
      }
      words.push(...plainWords(plain), piece);
      plain = "";
    }
    words.push(...plainWords(plain));
  }
  const all = [...new Set(words)].map((word) => ({
    typed: word,
    weak: WEAK.has(word),
    known: known.has(charactersOf(word).join("")),
  }));
  return all.every(({ weak }) => weak) ? all.map((word) => ({ ...word, weak: false })) : all;
}

/** Single characters and words of the list, in order; of two that overlap the one that begins first and is longest. */
function cutKnown(text: string, known: ReadonlySet<string>): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length;) {
    let length = Math.min(12, characters.length - at);
    while (length > 1 && !known.has(charactersOf(characters.slice(at, at + length).join("")).join(""))) length--;
    pieces.push(characters.slice(at, at + Math.max(1, length)).join(""));
    at += Math.max(1, length);
  }
  return pieces;
}

/** Ends of the names of places: 石榴村 is one word. */
const PLACE = /^[村镇乡县市区组社]$/u;

function plainWords(text: string): string[] {
  const words: string[] = [];
  let singles = "";
  const close = () => {
    if (singles !== "") words.push(singles);
    singles = "";
  };
  for (const run of text.match(/\d+\p{Script=Han}?|\p{Script=Han}+|[^\p{Script=Han}\d]+/gu) ?? []) {
    const isHan = /^\p{Script=Han}/u.test(run);
    for (const word of isHan ? segmentsOf(run) : [run]) {
      if (JOINING.test(word)) close();
      else if (PLACE.test(word) && singles === "" && isHan && words.length > 0) words.push((words.pop() ?? "") + word);
      else if (isHan && [...word].length === 1) singles += word;
      else {
        close();
        words.push(word);
      }
    }
    close();
  }
  return words;
}

function segmentsOf(text: string): string[] {
  // eslint-disable-next-line baseline/known -- there is one only where the browser has it.
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : (text.match(/.{1,2}/gu) ?? []);
}
