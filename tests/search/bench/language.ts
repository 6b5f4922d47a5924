import type { Random } from "../audit/random.ts";

/** Makes sentences that have the words, the signs and the spread of characters of official texts. */
export interface Language {
  /** A sentence about some topics, without its full stop. */
  sentence: (topics: readonly string[]) => string;
  /** So many words that are rare elsewhere: what one document is about. */
  topics: (count: number) => string[];
  /** Name of a village, a town, a person. */
  place: () => string;
  person: () => string;
}

/** Words that no text of the corpus has: as many as a county's documents of some years bring along. */
const RARE_WORDS = 8000;

/** What stands around the name of a thing. */
const BEFORE =
  "对 在 由 和 向 将 把 为 按 因 经 与 从 加强 做好 开展 推进 落实 完善 建立 组织 检查 公布 规范 支持".split(" ");
const BEHIND = "的 村 项目 工作 等 镇 户 组 乡 路 站 所 办 会 员 方面 情况 措施 标准 资金 部门 单位 制度".split(" ");

/**
 * Learns which word follows which from some texts, and makes up rare words of the 3,755 characters of GB 2312 level 1,
 * the first of them often and the last of them seldom.
 */
export function learnLanguage(corpus: readonly string[], random: Random): Language {
  const followers = learnFollowers(corpus);
  const words = [...followers.keys()];
  const characters = random.sample(commonCharacters(), 3755);
  const seldom = <T>(list: readonly T[]): T =>
    random.pick(list.slice(0, 1 + Math.floor(list.length * random.next() ** 2)));
  const rare = Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: 2 + (random.below(4) === 0 ? 1 + random.below(2) : 0) }, () => seldom(characters)).join(""),
  );
  const clause = (topics: readonly string[]): string => {
    let word = random.pick(words);
    let text = "";
    for (let left = 3 + random.below(9); left > 0; left--) {
      const chance = random.next();
      if (chance < 0.1 && topics.length > 0) text += random.pick(BEFORE) + random.pick(topics) + random.pick(BEHIND);
      else if (chance < 0.13) text += figure(random);
      else text += word;
      word = random.pick(followers.get(word) ?? words);
    }
    return text;
  };
  return {
    sentence: (topics) => Array.from({ length: 1 + random.below(4) }, () => clause(topics)).join("，"),
    topics: (count) => Array.from({ length: count }, () => seldom(rare)),
    place: () => random.pick(rare).slice(0, 2),
    person: () => random.pick(characters) + random.pick(rare).slice(0, 2),
  };
}

function learnFollowers(corpus: readonly string[]): Map<string, string[]> {
  const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
  const followers = new Map<string, string[]>();
  for (const text of corpus) {
    let before: string | undefined;
    for (const { segment } of segmenter.segment(text)) {
      const isWord = /^[\p{Script=Han}0-9]+$/u.test(segment);
      if (isWord && before !== undefined) followers.set(before, [...(followers.get(before) ?? []), segment]);
      before = isWord ? segment : undefined;
    }
  }
  return followers;
}

function commonCharacters(): string[] {
  const decoder = new TextDecoder("gb18030");
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      characters.push(decoder.decode(new Uint8Array([row, cell])));
  return characters;
}

function figure(random: Random): string {
  const unit = random.pick(["元", "万元", "户", "人", "亩", "个", "%", "公里", "名"]);
  const number = random.below(10 ** (1 + random.below(4)));
  return `${random.below(5) === 0 ? `${number}.${random.below(10)}` : number}${unit}`;
}
