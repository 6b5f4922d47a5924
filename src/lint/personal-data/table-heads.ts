import type { PersonalKind } from "./mask.ts";

/** What a table's column holds, as far as it matters for persons. */
export type ColumnKind =
  | "id" // 身份证号
  | "account" // 银行卡号, 账号
  | "address" // 家庭住址
  | "health" // 病情, 病种
  | "hardship" // 残疾, 低保, 收入, 银行
  | "phone" // 联系电话, 手机号
  | "name" // 姓名
  | "place" // 村, 组
  | "duty" // 职务: the persons of the table hold an office
  | "amount" // 金额, 面积
  | "code" // 索引号, 编号
  | "office-code"; // 统一社会信用代码

/** The first that fits counts; heads are compared without blanks, brackets and what stands in brackets. */
const HEADS: readonly (readonly [ColumnKind, RegExp])[] = [
  ["office-code", /索引号|信用代码|机构代码/u],
  [
    "id",
    /身份证|身份号码|身份证件|证件号码|证件号|残疾(?:人)?证(?:编|件)?号|社会保障(?:卡)?号|社保(?:卡)?(?:编)?号|医保(?:卡)?号|护照|通行证(?:号|$)|台胞证|军官证|士兵证|户口[簿本]|低保证|驾驶证号|驾照/u,
  ],
  [
    "account",
    /^(?:银行|开户|收款|惠农|打卡|发放|个人|社保|存折|补贴)?(?:银行)?(?:卡|卡号|账号|帐号|账户|帐户|卡账号|卡\/折号|存折号|一卡通号?|一卡通账号|一卡通卡号|银行账户|账户号码|卡号码)$/u,
  ],
  ["duty", /职务|职位|岗位|担任|河长|林长|网格长|网格员/u],
  ["phone", /电话|手机|联系方式|联系号码/u],
  ["address", /住址|家庭地址|家庭详细地址|户籍地址|户籍所在地|居住地|现居住|现住地|通讯地址|联系地址|门牌/u],
  ["health", /病情|病种|疾病|患病|病名|诊断|病史|健康状况|身体状况/u],
  [
    "hardship",
    /残疾|伤残|残级|低保|特困|五保|家庭收入|人均收入|年收入|月收入|^收入|贫困类型|致贫原因|开户行|开户银行|^银行(?:名称)?$/u,
  ],
  [
    "name",
    /^(?:姓名|名字|户主|户主姓名|申请人|申请人姓名|农户姓名|户名|受益人|受益人姓名|救助对象|对象姓名|补贴对象|补助对象|领款人|学生姓名|儿童姓名|老人姓名|患者姓名|残疾人姓名|持卡人|人员姓名|家庭成员|成员姓名|监护人|监护人姓名|联系人|户主名|拟救助对象)$/u,
  ],
  ["amount", /金额|资金|投资|预算|决算|支出|合计|总计|面积|数量|产值|价|元$/u],
  [
    "place",
    /^(?:所在|户籍|所属|行政)?(?:村|组|村组|村民小组|村名|小组|村别|组别|村社区|社区|村居|乡镇村组?|村委会|自然村|村屯|所在村组|村\/社区|村、组)(?:名称?)?$/u,
  ],
  [
    "code",
    /编号|代码|编码|单号|文号|备案|序列号|证号|证书号|档案号|档号|案号|学号|工号|警号|考号|合同号|许可号|登记号|注册号|票号|宗地号|单元号|图号|地块号|流水号/u,
  ],
];

/** Which kind of column a head announces; undefined for all others. */
export function columnKind(head: string): ColumnKind | undefined {
  const words = head
    .normalize("NFKC")
    .replace(/\([^)]*\)|【[^】]*】/gu, "")
    .replace(/[\s:：*]+/gu, "");
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether words are the head of a column that matters for persons. */
export function isColumnHead(words: string): boolean {
  return columnKind(words) !== undefined;
}

/** Whether a cell says nothing: empty, a stroke, 无. */
export function isEmptyCell(value: string): boolean {
  return /^[\s—–\-－/\\／*×无／]*$/u.test(value);
}

/** Whether a cell holds a name that is not masked. */
export function isOpenName(value: string): boolean {
  const words = value.replace(/\s+/gu, "");
  return (
    /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?$/u.test(words) &&
    !/[某]|^(?:合计|总计|小计|姓名|无|空缺|暂无|待定|其他|备注)$/u.test(words)
  );
}

/** Whether the head of the column says that a find is a code of offices or of papers, or an amount. */
export function isExplained(kind: PersonalKind, text: string, head: string): boolean {
  const column = columnKind(head);
  if (column === "office-code") return true;
  const isChecked = kind === "id" || kind === "disability";
  return (
    (column === "code" && (!isChecked || !/^(?:编号|代码|编码)$/u.test(head.trim()))) ||
    (column === "amount" && !/\D/u.test(text) && !isChecked)
  );
}
