import { withoutBlanks } from "../../model/text.ts";
import { readMarker } from "../../parse/read-marker.ts";

/**
 * The 页面框架 of portals: navigation, tools and foot, which are no part of a
 * document. Each pattern is for a whole line without blanks.
 */
const FOOT = [
  /^[【[(（]?(?:上|下)一(?:篇|条|页|则)[】\])）]?(?:[:：].*)?$/u,
  /^(?:©|&copy;|copyright|版权所有|版权声明)/iu,
  /版权所有(?:[:：©]|$)|[\p{Script=Han}]ICP[备证]|公网安备|网安备案?\d|网站标识码|政府网站找错|党政机关网站/iu,
  /^(?:主办|承办|协办|运维|技术支持|建设维护)(?:单位)?[:：].*(?:政府|办公室|局|公司|中心|委员会|电话|承办|主办)/u,
  /^(?:网站地图|站点地图|联系我们|关于我们|网站声明|隐私(?:声明|保护)|法律声明|使用帮助|返回顶部|回到顶部|TOP|无障碍(?:浏览|阅读)?|长辈版|关怀版|适老化.*)$/iu,
  /^[【[(（]?(?:打印(?:本页|此页|本文|正文|全文|文章|页面)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|返回(?:列表|上页|首页)?|纠错|我要纠错)[】\])）]?$/u,
  /^(?:[【[(（]?(?:打印(?:本页|此页|本文|正文|全文)?|关闭(?:本页|窗口|页面)?|收藏(?:本页)?|返回(?:列表|上页|首页|顶部)?|大|中|小|字体[:：]?|字号[:：]?|纠错|分享)[】\])）]?[|/]?){2,}$/u,
  /^(?:分享(?:到|至)?|扫一扫|扫码|微信|微博|QQ空间|朋友圈|用手机(?:打开|浏览)|手机扫)/u,
  /^(?:责任编辑|责编|编辑|审核|初审|复审|终审|校对|录入)[:：]\S{0,30}$/u,
  /^(?:相关(?:链接|文章|新闻|信息|文档|文件|解读|阅读|附件|稿件|政策)|推荐阅读|热点信息|延伸阅读|友情链接|快速链接|您可能感兴趣的?|网友评论|我要评论)[:：]?$/u,
  /^(?:浏览|阅读|访问|点击)(?:次数|量|数)?[:：]?\d*次?$/u,
  /^您是第\d*位访(?:问者|客)|^本文(?:共有|已有)\d+人/u,
] as const;

const HEAD = [
  /^(?:您?现?(?:在|的|当前|所在)+的?位置|当前位置|首页)[:：]?(?:$|.*(?:>|＞|»|›|→|-|\/|首页))/u,
  /^[^。]{0,60}(?:>|＞|»|›)[^。]{0,80}$/u,
  /^(?:首页|网站首页|政务公开|信息公开|政务服务|办事服务|互动交流|政民互动|走进.{2,4}|新闻中心|要闻动态|通知公告|政策文件|专题专栏|数据发布|公示公告|领导之窗|机构职能|登录|注册|搜索|检索|站内搜索|高级搜索|繁体(?:版|中文)?|English|移动版|手机版|客户端|微信|微博|智能问答|基本信息|详细信息|信息详情|正文|详情)$/iu,
  /^(?:字体|字号|文字)(?:大小|显示)?[:：]?[【[]?[大中小特默认+A\-|/\]】[【\s]*$/u,
  /^[|>＞»·•\-—_=*#【】[\]/\\]+$/u,
] as const;

/** A line of the foot of a page, where a text is over. */
export function isFoot(text: string): boolean {
  const line = withoutBlanks(text.slice(0, 240)).replace(/^[-*·•|]+/u, "");
  return line.length <= 200 && !isSentence(line) && FOOT.some((pattern) => pattern.test(line));
}

/** A sentence, or an item, may speak of 备案号 and 网站标识码; the foot of a page has none. */
function isSentence(line: string): boolean {
  return /[。；]$/u.test(line) || /[。；].*\p{Script=Han}/u.test(line) || readMarker(line) !== undefined;
}

/** Whether a line of the frame may stand in a document too: 审核：, 主办单位：, a line of strokes, the name of a column. */
export function isWeakFrame(text: string): boolean {
  const line = withoutBlanks(text.slice(0, 240));
  return /^(?:责任编辑|责编|编辑|审核|初审|复审|终审|校对|录入|主办|承办|协办|技术支持|相关)|^[|>＞»·•\-—_=*#【】[\]/\\]+$|^\p{Script=Han}{2,6}[:：]?$/u.test(
    line,
  );
}

/** A line of the frame, wherever on a page it is. */
export function isFrame(text: string): boolean {
  const line = withoutBlanks(text.slice(0, 240)).replace(/^[-*·•|]+(?=.)/u, "");
  return line.length <= 200 && (isFoot(text) || HEAD.some((pattern) => pattern.test(line)));
}

/** A date as pages print it by themselves: 2022-06-20 09:30. Documents write 2022年6月20日. */
export function isPageDate(text: string): boolean {
  return /^[[(（]?\d{4}([-/.])\d{1,2}\1\d{1,2}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\])）]?$/u.test(
    withoutBlanks(text.slice(0, 60)),
  );
}
