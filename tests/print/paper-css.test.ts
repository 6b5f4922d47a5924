import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { paperCss } from "../../src/print/paper-css.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const STYLES = resolve(import.meta.dirname, "../../src/styles");
const MADE = "paper-sizes.css";

test("the measures of papers and screens in the style sheets are those of the plans: npm run schemas writes them", () => {
  expect(readFileSync(join(STYLES, MADE), "utf8")).toBe(paperCss());
});

test("no other style sheet says any of them again", () => {
  const others = readdirSync(STYLES).filter((name) => name.endsWith(".css") && name !== MADE);
  for (const name of atLeastOne(others))
    expect(readFileSync(join(STYLES, name), "utf8"), name).not.toMatch(
      /^\s+--(?:width|height|side|head|foot|rest|code|line|gap|pad|size): [\d.]/mu,
    );
});
