import { expect, test } from "vitest";
import { PICTURE_UNREADABLE } from "../../src/lint/picture-messages.ts";
import { FONT_UNREADABLE } from "../../src/sources/check-glyphs.ts";
import { GLYPH_MISSING, SIGN_UNSEEN } from "../../src/sources/missing-glyphs.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { tellExample } from "./tell-example.ts";

const EXAMPLES = [GLYPH_MISSING, SIGN_UNSEEN, FONT_UNREADABLE, PICTURE_UNREADABLE].flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, example })),
);

test.each(atLeastOne(EXAMPLES))("$id $#", async ({ id, example }) => {
  expect(await tellExample(example, id)).toEqual(example.messages);
});
