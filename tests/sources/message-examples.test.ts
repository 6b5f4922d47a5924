import { describe, expect, test } from "vitest";
import type { DeclaredMessage } from "../../src/parse/declare-message.ts";
import { PICTURE_UNREADABLE } from "../../src/lint/picture-messages.ts";
import { FONT_UNREADABLE } from "../../src/sources/check-glyphs.ts";
import { GLYPH_MISSING, SIGN_UNSEEN } from "../../src/sources/missing-glyphs.ts";
import { MESSAGES } from "../../src/sources/every-message.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { tellExample } from "./tell-example.ts";

/** They look into fonts and print: message-examples.slow.test.ts tries them. */
const SLOW: readonly DeclaredMessage[] = [GLYPH_MISSING, SIGN_UNSEEN, FONT_UNREADABLE, PICTURE_UNREADABLE];
const TRIED = MESSAGES.filter((one) => one.untested === undefined && !SLOW.includes(one));

describe.each(atLeastOne(TRIED.map((one) => [one.id, one] as const)))("%s", (id, { examples }) => {
  test.each(atLeastOne(examples.map((example, index) => [index + 1, example] as const)))(
    "example %d",
    async (_index, example) => {
      const told = await tellExample(example, id);
      expect(told).toEqual(example.messages);
      expect(told.filter((message) => /[\r\n]/u.test(message))).toEqual([]);
    },
  );

  test("has an example that is well and one that is not", () => {
    expect(examples.some(({ messages }) => messages.length === 0)).toBe(true);
    expect(examples.some(({ messages }) => messages.length > 0)).toBe(true);
  });
});

test("a message without examples says why", () => {
  expect(TRIED.length).toBeGreaterThan(70);
  for (const { id, examples, untested } of atLeastOne(MESSAGES))
    if (untested !== undefined)
      expect([id, untested, examples]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u), []]);
});
