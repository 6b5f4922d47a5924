/** What a question asks for: a figure, a time, who is responsible, a place, papers, whether one may, the way. */
export type Intent = "amount" | "time" | "who" | "where" | "papers" | "may" | "how";

export interface Question {
  intents: Intent[];
  /** What words may ask for that documents say too: 标准, 材料. */
  hints: Intent[];
  /** What is left when the words that only ask are taken out; a blank stands for them. */
  rest: string;
}

/** Words that only ask, the more telling before the others: 电话是多少 asks for no amount. */
const ASKING: readonly (readonly [Intent | undefined, RegExp])[] = [
  [undefined, /请问|我?想(?:要)?(?:问|知道|了解|咨询)(?:一?下)?|[您你]好|谢谢|麻烦/gu],
  ["who", /(?:打)?(?:什么|哪个|联系|咨询|办公)?(?:的)?电话(?:号码)?(?:是)?(?:多少|几号|什么)?|联系方式/gu],
  [
    "papers",
    /(?:需要?|要|带|交|准备|提供|提交|有)*(?:什么|哪些|啥|哪几样|几样)(?:样的)?(?:材料|证件|资料|手续|证明|东西)/gu,
  ],
  [
    "papers",
    /(?:要|需要?|得)(?:带|交|准备|提供|提交)(?:点|些)?(?:什么|啥|哪些)|材料清单|(?:要|需要?)(?:哪些|什么|啥)(?=$|[？?\s])/gu,
  ],
  [
    "who",
    /(?:找|问|联系)(?:谁|哪个|哪位|哪里|什么人|啥人)(?:办理?|申请|反映|投诉|管)?|(?:归|是|由)?谁(?:来)?(?:管|负责|办)|(?:归|由|是|找|去)?(?:哪个|哪些|什么|啥)(?:部门|单位|科室|机构|站所)(?:管|负责|办理?|审批)?|归?哪里管|谁(?=$|[？?])/gu,
  ],
  [
    "may",
    /(?:要|需要?|得|须)?(?:符合|满足|具备)?(?:什么|哪些|啥)(?:样的)?条件|(?:什么|哪些|哪种|啥|哪类)(?:样的)?(?:人|家庭|户|对象|情况)(?:可以|能|能够|才能)?|谁(?:可以|能够|能|有资格)|能不能|可不可以|行不行|是不是|是否|能否|可否|有没有|要不要|够不够|算不算/gu,
  ],
  [
    "time",
    /(?:到|在|从)?(?:什么|啥)(?:时候|时间|日期)(?:开始|截止|结束|到期)?|几时|何时|(?:到)?(?:哪一?天|几月几[号日]|几[号月])|(?:要|需要?)?(?:多久|多长时间|几天|多少天|几个工作日|多少个工作日)|(?:截止|截至|办理|缴费|报名)(?:到)?(?:时间|日期)/gu,
  ],
  [
    "amount",
    /(?:能|可以)?(?:补|发|给|领|拿|赔|交|罚|报|得)?(?:多少|几)(?:钱|元|块钱?|万|百|千|斤|亩|户|人|个|岁)?|(?:是)?(?:什么|啥)标准/gu,
  ],
  ["amount", /(?:怎么|如何|怎样)(?=赔|补|算|收费|收钱|计算)/gu],
  [
    "where",
    /(?:在|去|到|上|往)?(?:哪里|哪儿|哪个地方|何处|什么地方|啥地方|哪)(?:可以|能)?(?:办理?|申请|领取?|交|报名|看|查)?/gu,
  ],
  [
    "how",
    /怎么(?:样|办|才能|去)?|怎样|如何|咋(?:样|个|办|弄)?|(?:有)?(?:什么|哪些)?(?:流程|程序|步骤|办法)(?=$|[？?\s])/gu,
  ],
  ["may", /(?:可以|能够?|行|有|要).*吗/gu],
  [undefined, /(?:是)?(?:什么|啥)(?:意思)?|哪些|[吗呢吧啊呀嘛哦]+(?=$|[？?！!。\s])|[？?！!。，,；;：:]/gu],
];

/** Reads a question. A text that asks nothing is left as it is. */
export function readQuestion(typed: string): Question {
  const intents = new Set<Intent>();
  let rest = typed;
  for (const [intent, words] of ASKING) {
    const isMay = words.source.includes(".*吗");
    const next = rest.replace(words, (found) => (isMay ? found.replace(/吗$/u, " ") : " "));
    if (next !== rest && intent) intents.add(intent);
    rest = next;
  }
  const hints = NOUNS.filter(([, words]) => words.test(rest)).map(([intent]) => intent);
  return { intents: [...intents], hints, rest: rest.trim() };
}

/** Words that ask and may stand in the documents too. */
const NOUNS: readonly (readonly [Intent, RegExp])[] = [
  ["amount", /标准|金额|比例|价格|补偿费|补助额/u],
  ["time", /时间|期限|截止|日期|时限/u],
  ["papers", /材料|手续|证件/u],
  ["may", /条件|资格|对象|范围/u],
  ["where", /地点|地址|窗口/u],
  ["how", /流程|程序|步骤/u],
  ["who", /责任人|责任单位|负责人|联系人/u],
];
