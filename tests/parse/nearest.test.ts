import { expect, test } from "vitest";
import { nearestOf } from "../../src/parse/nearest.ts";

test.each<{ word: string; candidates: string[]; nearest: string | undefined; why: string }>([
  { word: "政府网占", candidates: ["村公示栏", "政府网站"], nearest: "政府网站", why: "a wrong character" },
  { word: "公示", candidates: ["政府网站", "公示栏"], nearest: "公示栏", why: "a missing one" },
  { word: "公开主体体", candidates: ["公开主体"], nearest: "公开主体", why: "a surplus one" },
  { word: "公主开体", candidates: ["公开主体"], nearest: undefined, why: "two exchanged ones of four are two slips" },
  { word: "公示栏", candidates: ["某村村务公开公示栏"], nearest: "某村村务公开公示栏", why: "one within the other" },
  { word: "栏", candidates: ["公示栏"], nearest: undefined, why: "one character is in too many words" },
  { word: "公示栏", candidates: ["公告栏", "公示牌"], nearest: "公告栏", why: "the first of two that are as near" },
  { word: "公告栏", candidates: ["公示牌", "公示栏"], nearest: "公示栏", why: "the nearer one, wherever it stands" },
  { word: "公开", candidates: ["私密"], nearest: undefined, why: "too far" },
  { word: "𬱖𬱖𬱖村", candidates: ["𬱖𬱖𬱖乡"], nearest: "𬱖𬱖𬱖乡", why: "characters of two code units" },
  { word: "公开", candidates: [], nearest: undefined, why: "nothing to choose from" },
])("$word of $candidates is $nearest: $why", ({ word, candidates, nearest }) => {
  expect(nearestOf(word, candidates)).toBe(nearest);
});
