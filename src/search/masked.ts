/** The hundred surnames that nine of ten people bear, and those of two characters. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康易葛文欧阳涂聂",
);
/** What stands for the characters that are not told. */
const MASKS = ["＊", "某", "×", "○", "ｘ"];

/** How documents write a name of which they do not tell all: 王小福 is 王*福, 王某福, 王**. None for other words. */
export function maskedNames(characters: readonly string[]): string[] {
  const [surname = "", ...given] = characters;
  const last = given[given.length - 1] ?? "";
  if (!SURNAMES.has(surname) || given.length < 1 || given.length > 2) return [];
  return MASKS.flatMap((mask) => [
    `${surname}${mask}${last}`,
    ...(given.length === 2 ? [`${surname}${given[0]}${mask}`, `${surname}${mask}${mask}`] : [`${surname}${mask}`]),
  ]);
}
