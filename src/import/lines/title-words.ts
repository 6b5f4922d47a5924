/** The kinds of official documents and of the texts they issue. */
const KINDS =
  "通知|通告|公告|公示|公报|公示公告|方案|意见|办法|规定|规则|细则|规划|计划|预案|报告|年报|函|批复|决定|决议|命令|令|通报|纪要|解读|说明|制度|要点|清单|目录|指南|简报|总结|名单|结果|条例|标准|规范|守则|章程|情况|信息|台账|汇总表|一览表|明细表|表|纲要|措施|答复|倡议书|公开信|指引|流程|问答|预算|决算|预决算|一封信|慰问信|感谢信|邀请函|讲话|发言|致辞|汇报|提纲|请示|倡议|民约|公约|规约|承诺书|责任书|协议书|合同|须知|启事|声明|提示|规程|议程|简章|告知书|通知书|任务书|建议书|备忘录|实录|花名册|安排表|公开栏|答记者问";
const KIND = new RegExp(`^(?:${KINDS})$`, "u");
const TITLE = new RegExp(`(?:${KINDS})(?:[(（][^()（）]{1,12}[)）])*$`, "u");
const STRONG_TITLE =
  /关于.+(?:通知|通告|公告|公示|意见|方案|报告|函|批复|决定|决议|通报|纪要|解读|说明|答复|办法|讲话|汇报|请示|倡议书|预案|规划|规定|决算|预算|总结)(?:[(（][^()（）]{1,12}[)）])*$/u;

/** What stands under a title and is no part of it: 目录, 总则, 前言. */
export function isUnderTitle(words: string): boolean {
  return /^(?:目[录次]|总则|前言|引言|序言|导言|摘要|正文)$/u.test(words);
}

/** How much the wording of a title says: `strong` leaves little doubt. */
export type TitleWords = "strong" | "weak";

/** Whether words, blanks apart, may be the title of an official document. */
export function readTitleWords(words: string): TitleWords | undefined {
  if (words.length < 4 || words.length > 150 || /[。；;|]|[,，]$/u.test(words)) return undefined;
  if (/(?:^|[^》])(?:>|＞|»)|首页|当前位置/u.test(words)) return undefined;
  if (STRONG_TITLE.test(words)) return "strong";
  return TITLE.test(words) && words.length >= 6 ? "weak" : undefined;
}

export function isKindWord(words: string): boolean {
  return KIND.test(words);
}

/** 附件, 附件1, 附件1：, 附件2. Without a number but with a colon it is the 附件说明 under the text instead. */
export function isAnnexMark(words: string): boolean {
  return /^附(?:件|表|录)?$|^附(?:件|表|录)?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[:：.．、]?$/u.test(words);
}

/** What stands above the title of a table and is no part of it: 附件2, 附件：, 公开01表, 单位：万元, 填报单位：甲村. */
export function isOverTitle(words: string): boolean {
  return (
    isAnnexMark(words) ||
    /^附件?[:：](?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?$/u.test(words) ||
    /^(?:公开|预算|决算|附)?[0-9０-９]{1,3}(?:[-—][0-9０-９]{1,3})?表$/u.test(words) ||
    /^[（(]?\p{Script=Han}{0,6}(?:单位|部门)(?:名称)?(?:[（(]盖章[）)])?[:：][^:：。；，]{0,30}[）)]?$/u.test(words)
  );
}

/** 附件1：领导小组名单, the mark of an annex with its title on one line. */
export function isTitledAnnexMark(words: string): boolean {
  return /^附(?:件|表|录)(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[:：]?[^。；;，,：:]{2,40}$/u.test(words);
}

/** Whether a 《 or ( is still open at the end. */
export function isOpen(words: string): boolean {
  return count(words, /[《(（“]/gu) > count(words, /[》)）”]/gu);
}

function count(words: string, pattern: RegExp): number {
  return words.match(pattern)?.length ?? 0;
}
