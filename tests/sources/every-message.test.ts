import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DOUBTS } from "../../src/import/every-doubt.ts";
import type { DeclaredMessage } from "../../src/parse/declare-message.ts";
import { MESSAGES } from "../../src/sources/every-message.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SOURCE = path.resolve(import.meta.dirname, "../../src");
/** Where the two functions are defined, no message is. */
const DEFINING = ["parse/declare-message.ts", "lint/define-rule.ts"];

/** Every exported message, read from the files that declare any. */
async function collectDeclared(): Promise<DeclaredMessage[]> {
  const files = globSync("**/*.ts", { cwd: SOURCE })
    .filter((name) => !DEFINING.includes(name.split(path.sep).join("/")))
    .map((name) => path.join(SOURCE, name))
    .filter((file) => /\b(?:declareMessage|defineRule)\(/u.test(readFileSync(file, "utf8")));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Record<string, unknown>>));
  return modules.flatMap((one) => Object.values(one).filter(isDeclared));
}

function isDeclared(value: unknown): value is DeclaredMessage {
  return typeof value === "object" && value !== null && ["id", "title", "why", "fix"].every((key) => key in value);
}

const declared = await collectDeclared();
const LISTED = [...MESSAGES, ...DOUBTS];

test("the two lists have every message that is declared, and no other", () => {
  const listed = LISTED.map(({ id }) => id);
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.toSorted()).toEqual([...new Set(declared.map(({ id }) => id))].toSorted());
});

test("two messages never have one id; a rule may speak with the message of what is read", () => {
  const ids = LISTED.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const one of atLeastOne(declared)) {
    const listed = LISTED.find(({ id }) => id === one.id);
    expect({ id: one.id, same: listed?.examples === one.examples }).toEqual({ id: one.id, same: true });
  }
});

describe.each(atLeastOne(LISTED.map((message) => [message.id, message] as const)))("%s", (id, { title, why, fix }) => {
  test("has a name editors can write, and is explained in Chinese", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    for (const words of [title, why, fix]) expect(words).toMatch(/\p{Script=Han}/u);
  });
});
