import { Buffer } from "node:buffer";
import type { Random } from "../search/audit/random.ts";

/** One way to damage a file, each as it has happened to somebody or as somebody might try it. */
type Way = (bytes: Buffer, random: Random) => Buffer;

const STRANGE = [
  "\0", "\u200b", "\u200d", "\u202e", "\u2066", "\u00ad", "\ufeff", "\ufffd", "\u2028", "\u0085", "\u000b", "\u3000", "\u00a0", "😀", "𠮷",
  "e\u0301", "ﬁ", "①", "㊿", "Ⅳ", "|", "||||", "#", "---\n", "...\n", "- ", ": ", "? ", "&a ", "*a", "!!js/function ", "%YAML 9.9\n", "{", "[", "'", '"',
  "`", "```\n", "> ", "<", "<script>", "<!--", "&#0;", "&#xD800;", "\\", "![](", "![x](../../site.yaml)", "\t", "\r", "\r\n", "(", "（", "《", "“", "1.", "(1)",
  "一、", "整改措施:", "责任单位:", "第一条", "1.1", "附件1", "2022年2月30日", "11010119000230123X", "<<: *a\n", "__proto__: 1\n", "constructor: 1\n",
]; // prettier-ignore

const LONE_SURROGATE = Buffer.from([0xed, 0xa0, 0x80]);

function splice(bytes: Buffer, at: number, remove: number, ...added: Buffer[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), ...added, bytes.subarray(at + remove)]);
}

/** A place between two characters. */
function placeIn(bytes: Buffer, random: Random): number {
  let at = random.below(bytes.length + 1);
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}

const WHOLE: readonly Way[] = [
  function cut(bytes, random) {
    return bytes.subarray(0, placeIn(bytes, random));
  },
  function dropCharacters(bytes, random) {
    const characters = [...bytes.toString()];
    characters.splice(random.below(characters.length + 1), 1 + random.below(20));
    return Buffer.from(characters.join(""));
  },
  function repeat(bytes, random) {
    const characters = [...bytes.toString()];
    const at = random.below(characters.length + 1);
    const piece = characters.slice(at, at + 1 + random.below(100)).join("");
    return Buffer.from(characters.toSpliced(at, 0, piece.repeat(1 + random.below(4))).join(""));
  },
  function swapLines(bytes, random) {
    const lines = bytes.toString("latin1").split("\n");
    const [one, other] = [random.below(lines.length), random.below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
    return Buffer.from(lines.join("\n"), "latin1");
  },
  function strange(bytes, random) {
    return splice(bytes, placeIn(bytes, random), 0, Buffer.from(random.pick(STRANGE).repeat(1 + random.below(3))));
  },
  function unicode(bytes, random) {
    const points = Array.from({ length: 1 + random.below(30) }, () => random.below(0x3100) + random.below(2) * 0x1f000);
    return splice(bytes, placeIn(bytes, random), 0, Buffer.from(String.fromCodePoint(...points)));
  },
];

/** Bytes that are no UTF-8 any more. */
const TORN: readonly Way[] = [
  function flip(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let left = 1 + random.below(4); left > 0 && copy.length > 0; left--)
      copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  function surrogate(bytes, random) {
    return splice(bytes, placeIn(bytes, random), 0, LONE_SURROGATE);
  },
  function cutBytes(bytes, random) {
    return splice(bytes, random.below(bytes.length + 1), random.below(5));
  },
];

/** A file damaged in one to four ways; one in ten is no UTF-8 any more, for such a file is only refused. */
export function damage(source: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(source);
  for (let left = 1 + random.below(4); left > 0; left--) bytes = random.pick(WHOLE)(bytes, random);
  return random.below(10) === 0 ? random.pick(TORN)(bytes, random) : bytes;
}

/** What grows without end, so many times: each must take a time in proportion to its length. */
export const ENDLESS: Readonly<Record<string, (count: number) => string>> = {
  "one long line": (count) => "各村要认真落实责任,按时报送。".repeat(count),
  "one long line without a stop": (count) => "政策".repeat(count * 5),
  bars: (count) => "|".repeat(count * 10),
  "a wide table": (count) => `|${" 甲 |".repeat(count)}\n|${" - |".repeat(count)}\n|${" 乙 |".repeat(count)}`,
  "a long table": (count) => `| 甲 | 乙 |\n| - | - |\n${"| 1 | 2 |\n".repeat(count)}`,
  "run-on numbers": (count) => Array.from({ length: count }, (_, at) => `(${(at % 99) + 1})做好;`).join(""),
  "run-on circles": (count) => `包括:${"①甲;②乙;".repeat(count)}`,
  "opening brackets": (count) => "(".repeat(count * 10),
  "brackets and numbers": (count) => "(1".repeat(count * 3),
  "quotation marks": (count) => "“《".repeat(count * 3),
  "numbered paragraphs": (count) => Array.from({ length: count }, (_, at) => `${at + 1}.做好。`).join("\n\n"),
  "problems": (count) => Array.from({ length: count }, (_, at) => `${at + 1}.问题。\n\n整改措施:(1)做。(2)做。`).join("\n\n"),
  "the same number": (count) => "1.问题。\n\n整改措施:做。\n\n".repeat(count),
  "headings": (count) => "## 一、要求\n\n".repeat(count),
  "deeper headings": (count) => "# 甲\n\n## 乙\n\n### 丙\n\n".repeat(count),
  labels: (count) => "责任单位:".repeat(count),
  "label lines": (count) => "责任单位:村\n\n整改时限:长期\n\n".repeat(count),
  dates: (count) => "2022年6月15日至7月5日前,".repeat(count),
  "document numbers": (count) => "南政发〔2022〕5号、".repeat(count),
  digits: (count) => "1234567890".repeat(count),
  decimals: (count) => "1.".repeat(count * 5),
  blanks: (count) => " ".repeat(count * 10) + "甲",
  "ideographic blanks": (count) => "　".repeat(count * 10) + "甲",
  "blank lines": (count) => "\n".repeat(count * 5),
  backslashes: (count) => "\\".repeat(count * 5),
  stars: (count) => "*a_".repeat(count * 3),
  backticks: (count) => "`".repeat(count) + "a" + "`".repeat(count - 1),
  "picture openings": (count) => "![".repeat(count * 3),
  "link openings": (count) => "[a](".repeat(count * 2),
  "tags": (count) => "<a".repeat(count * 3),
  "signatures": (count) => "某镇人民政府\n\n2022年6月15日\n\n".repeat(count),
  "annex marks": (count) => "附件1\n\n# 甲\n\n乙。\n\n".repeat(count),
}; // prettier-ignore

/** The same for YAML. */
export const ENDLESS_YAML: Readonly<Record<string, (count: number) => string>> = {
  "open lists": (count) => "[".repeat(count),
  "nested lists": (count) => `标题: ${"[".repeat(count)}${"]".repeat(count)}`,
  "open maps": (count) => "{a: ".repeat(count),
  "nested items": (count) => `${"- ".repeat(count)}a`,
  "nested keys": (count) => Array.from({ length: Math.min(count, 1000) }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
  "a bomb of aliases": (count) => Array.from({ length: count }, (_, at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`).join("\n"),
  "levels of a word list": (count) => `词条:\n${Array.from({ length: Math.min(count, 600) }, (_, at) => `${"  ".repeat(at)}- 名称: a\n${"  ".repeat(at)}  下级:\n`).join("")}`,
  "an open quotation mark": (count) => `标题: "${"甲".repeat(count * 5)}`,
  "one long value": (count) => `标题: ${"甲".repeat(count * 5)}`,
  "unknown keys": (count) => Array.from({ length: count }, (_, at) => `k${at}: 1`).join("\n"),
  "the same key": (count) => "标题: 1\n".repeat(count),
  "anchors": (count) => Array.from({ length: count }, (_, at) => `k${at}: &a${at} 1`).join("\n"),
  "empty entries": (count) => `词条:\n${"- 名称: a\n".repeat(count)}`,
  comments: (count) => `标题: a\n${"# x\n".repeat(count)}`,
  tabs: (count) => `${"\t".repeat(count)}a: 1`,
  documents: (count) => "---\na: 1\n".repeat(count),
  questions: (count) => "? ".repeat(count),
  colons: (count) => "a: b: c\n".repeat(count),
  directives: (count) => "%YAML 1.2\n".repeat(count),
}; // prettier-ignore
