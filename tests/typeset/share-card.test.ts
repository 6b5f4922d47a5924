import { describe, expect, test } from "vitest";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { CARD, planShareCard } from "../../src/print/share-card.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { widthOf } from "../../src/print/title-lines.ts";
import { makeDocument } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

describe("the picture that goes with a link", () => {
  test.each(["停水通知", "关于做好今年秋季农业生产和防汛工作的通知", "关于印发《方案》的通知".repeat(12)])(
    "has the whole title, inside the picture: %s",
    (title) => {
      const { lines, size } = planShareCard(toPrintSource(makeDocument("今日停水。", `标题: ${title}`), undefined));
      expect(lines.map(textOfRuns).join("")).toBe(title);
      for (const line of atLeastOne(lines))
        expect(widthOf(textOfRuns(line)) * size).toBeLessThan(CARD.width - 2 * CARD.side);
      expect(lines.length * size * 1.4).toBeLessThanOrEqual(400);
    },
  );

  test("says what is not stated", () => {
    expect(planShareCard(toPrintSource(makeDocument("今日停水。"), undefined)).sign).toBe(
      "公开主体：原文未载明　成文日期：原文未载明",
    );
  });
});
