import { describe, expect, test } from "vitest";
import { breakTitle, widthOf } from "../../src/print/title-lines.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

describe("breakTitle", () => {
  test.each([
    ["one line", "关于做好防汛工作的通知", 19, ["关于做好防汛工作的通知"]],
    [
      "even lines that keep words whole",
      "关于做好今年秋季农业生产和防汛工作的通知",
      12,
      ["关于做好今年秋季农业", "生产和防汛工作的通知"],
    ],
    ["a word longer than a line", "甲".repeat(6), 4, undefined],
  ])("%s", (_name, title, most, expected) => {
    const lines = breakTitle(title, most);
    expect(lines.join("")).toBe(title);
    if (expected) expect(lines).toEqual(expected);
  });

  test("no line begins with a closing sign or ends with an opening one, none is too long", () => {
    const title =
      "青树嘴镇关于印发《2021年度中央巩固拓展脱贫攻坚成果同乡村振兴有效衔接考核评估反馈问题整改方案》的通知";
    for (let most = 8; most < 40; most++) {
      const lines = breakTitle(title, most);
      expect(lines.join("")).toBe(title);
      for (const line of atLeastOne(lines)) {
        expect(widthOf(line), line).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/^[》的年]|《$/u);
      }
    }
  });

  test.each([
    ["霜桥镇人民政府办公室关于印发《霜桥镇2023年秋冬季农田水利建设实施方案》的通知", 14, /^室|^发|关于印$/mu],
    ["橘洲头乡农村公路养护检查问题整改方案", 14, /^护|^改/mu],
    ["关于进一步压实责任的意见", 11, /^实/mu],
    ["蒹葭湖乡2023年度综合督查反馈问题整改方案", 14, /^督查|^改/mu],
    ["关于2023年第三季度城乡居民临时救助拟救助对象名单的公示", 11, /拟$/mu],
    ["关于印发《橹湾镇2022年耕地保护督察发现问题整改方案》的通知", 11, /^改/mu],
  ])("no word is torn for more even lines: %s", (title, most, torn) => {
    const lines = breakTitle(title, most);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("\n")).not.toMatch(torn);
  });

  test("years of a range are not parted", () => {
    for (let most = 8; most < 24; most++)
      for (const line of atLeastOne(breakTitle("全县农村厕所革命摸排整改（2023—2027年）实施方案的通知", most)))
        expect(line).not.toMatch(/^—|2023$|—$/u);
  });
});
