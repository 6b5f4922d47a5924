/** Words that name a number of a person, whatever ending they have: 身份证号, 联系电话, 银行卡号. */
const PERSON_LABEL =
  /(?:身份|(?<!工作|执法|许可|资格|检查|监督)证件|户籍|户口|户号|残疾|个人|居民|公民|护照|通行证|台胞|回乡|军官|士兵|警官证|军人|社保|社会保障|医保|参保|电话|手机|联系|热线|微信|支付宝|账|帐|存折|本人|驾驶|驾照|低保证|贫困户|脱贫户|农户|户主|村民|学生|儿童|患者|病历|病案)\p{Script=Han}{0,6}$|卡(?:号|账号|编号)?码?$/u;

/** What a number of a thing, a paper or an office is called; one that is called 编号 alone may be anything. */
const ENDS_AS_NUMBER =
  /(?:编号|代码|编码|索引号?|信息索引|标识码|文号|档号|案号|单号|票号|证号|证件号|书号|合同号|许可号|备案号?|序列号|流水号|批准?号|批次号|登记号|注册号|受理号|项目号|设备号|出厂号|车架号|发动机号|图号|宗地号|地块号|单元号|权证号|学号|考号|工号|警号|胸牌号|期号|刊号|条形?码|表号|档案号|文件号|证书号|资质号|区号|邮编|邮政编码|网店号|店铺号|房号|车牌号?|版本号|产品号|标准号|专利号|商标号|QQ号?|群号)(?:为|是|码)?$/iu;
/** Those that say nothing of whose number it is. */
const BARE = /^(?:其|的|为|该|本|原|新|旧|统一)?(?:编号|代码|编码|证号|区号|序号|单号|登记号)(?:为|是)?$/u;

/**
 * The words right before a number: letters and Chinese, then signs and figures at most (`执法证号：A-`).
 *
 * @param before the folded text before it, at most some 60 characters
 */
export function labelBefore(before: string): string {
  const match = /(?<label>[\p{Script=Han}]{1,14}|QQ号?)(?:\([^()\n]{0,8}\))?[^\p{Script=Han}\n]{0,24}$/iu.exec(before);
  return match?.groups?.["label"] ?? "";
}

/** What a label says of the number after it; undefined where it says nothing, or that it is a person's. */
export function readLabelKind(label: string): "thing" | "number" | undefined {
  if (!ENDS_AS_NUMBER.test(label) || PERSON_LABEL.test(label)) return undefined;
  return BARE.test(label) ? "number" : "thing";
}
