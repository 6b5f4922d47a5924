import { expect, test } from "vitest";
import { splitLead } from "../../src/markdown/lead.ts";

const cases = [
  {
    name: "opening sentence",
    input: "动员部署阶段(6月上旬)。出台方案。",
    lead: "动员部署阶段(6月上旬)。",
    rest: "出台方案。",
  },
  { name: "one sentence only", input: "各村要落实。", lead: "", rest: "各村要落实。" },
  { name: "no full stop", input: "总体要求", lead: "", rest: "总体要求" },
  { name: "long opening sentence", input: `${"长".repeat(40)}。其次。`, lead: "", rest: `${"长".repeat(40)}。其次。` },
];

test.each(cases)("$name", ({ input, lead, rest }) => {
  expect(splitLead(input)).toEqual({ lead, rest });
});
