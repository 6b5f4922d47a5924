/** Family names of one character that are met; those that are rare, or mostly words, are left out. */
const ONE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤冉阳粟滕麻瞿施米符舒冷鲍葛游喻涂皮欧祝柳聂翟焦虞支柯殷盛辛苗曲安常乐时温庄颜章鲁阮岳梅管卜骆解尚成霍仇连席鞠沙关景党宫费裴毕边司晏华娄宁齐伍卓简谷凌饶束蓝练晋艾甘蒙褚闵欧项丘仲蔺桂隋代左牛岑";

/** Family names of two characters that are still met. */
const TWO =
  "欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木|百里|南宫|西门|独孤|轩辕|呼延|闻人|澹台|申屠|太史|公羊|淳于|单于|钟离|鲜于|闾丘|亓官|司空|赫连";

/** A family name, as the source of a regular expression. */
export const FAMILY_NAME = `(?:${TWO}|[${ONE}])`;

/** A text that begins with a family name of two characters. */
export const LONG_FAMILY_NAME = new RegExp(`^(?:${TWO})`, "u");
