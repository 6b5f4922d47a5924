import { VFile } from "vfile";
import { expect, test } from "vitest";
import type { DeclaredMessage } from "../../src/parse/declare-message.ts";
import { declareMessage } from "../../src/parse/declare-message.ts";
import { reportError, reportNotice } from "../../src/parse/report.ts";

const WORDS = { title: "甲在", why: "要用", fix: "补上甲", untested: "只在这个测试里有" };
const MISSING = declareMessage({ id: "missing", ...WORDS });

test("a message that nobody declared does not compile", () => {
  const file = new VFile("乙");
  // @ts-expect-error an id is no message
  reportError(file, "missing", "没有甲");
  // @ts-expect-error words are no message
  reportError(file, { id: "missing", ...WORDS }, "没有甲");
  // @ts-expect-error nor are those of another one under a new id
  const renamed: DeclaredMessage = { ...MISSING, id: "lost" };
  reportError(file, renamed, "没有甲");
  expect(file.messages).toHaveLength(3);
});

test("the mend is that of the declaration, unless there is a better one for the place", () => {
  const file = new VFile({ path: "a.md", value: "乙" });
  const error = reportError(file, MISSING, "没有甲", { place: { line: 1, column: 1 }, actual: "乙", expected: ["甲"] });
  const notice = reportNotice(file, MISSING, "没有甲", { note: "把乙改成甲" });
  expect(error).toMatchObject({
    ruleId: "missing",
    source: "gongkailan",
    fatal: true,
    line: 1,
    note: "补上甲",
    actual: "乙",
    expected: ["甲"],
  });
  expect(notice).toMatchObject({ ruleId: "missing", fatal: false, note: "把乙改成甲" });
});
