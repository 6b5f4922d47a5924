import { readLabel } from "../../parse/labels.ts";
import { readMarker } from "../../parse/read-marker.ts";

/** Whether words, blanks apart, can be a 署名: the name of one organ, without punctuation. */
export function isOrgan(words: string): boolean {
  return (
    words.length >= 3 &&
    words.length <= 40 &&
    !/[。；;，,：:、？！]/u.test(words) &&
    /(?:政府|委员会|委|办公室|办|局|厅|部|院|处|所|站|中心|组|会|社|校|队|支部|党委|街道|镇|乡|村|公司|指挥部|大队)(?:[(（][^()（）]*[)）])?$/u.test(
      words,
    )
  );
}

/** Whether an organ can be who issues a paper, and not what a text speaks of. */
export function isIssuer(words: string): boolean {
  return isOrgan(words) && words.length >= 4 && !/^(?:关于|特此|此|本|各|请|附|在|对|由|向)/u.test(words);
}

/** 主送机关: a short line ending in a colon that announces nothing. */
export function isAddressee(words: string): boolean {
  return (
    /[:：]$/u.test(words) &&
    words.length >= 3 &&
    words.length <= 160 &&
    !/[。；;!！]|如下|以下|下列|通知[:：]|公告[:：]|公示[:：]|情况|附件|因素|原则[:：]$/u.test(words) &&
    readMarker(words) === undefined &&
    readLabel(words) === undefined &&
    /各|局|委|办|府|村|社区|镇|乡|部门|单位|公司|所|站|院|校|厅|会|同志|群众|居民|村民|市民|你/u.test(words)
  );
}

const ORGAN_END =
  /(?:政府|委员会|党委|工委|纪委|办公室|办公厅|人大|政协|常委会|法院|检察院|管理局|分局|局|厅|街道办事处|指挥部|领导小组)$/u;
const ORGAN_BEGIN =
  /^(?:中共|中国共产党|共青团)?\p{Script=Han}{2,24}?(?:政府|委员会|党委|工委|纪委|办公室|办公厅|人大|政协|常委会|法院|检察院|局|厅|街道办事处|指挥部|领导小组)/u;

/** Whether a blank between two stretches parts two organs: 中共某县委办公室 某县人民政府办公室. */
export function partsOrgans(before: string, after: string): boolean {
  return ORGAN_END.test(before.slice(-12)) && ORGAN_BEGIN.test(after.slice(0, 40));
}
