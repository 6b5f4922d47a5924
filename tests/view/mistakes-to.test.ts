import { expect, test } from "vitest";
import { mistakesTo } from "../../src/view/contacts.ts";

test.each([
  {
    says: "by mail, which can say the place",
    guide: {},
    feedback: { email: "a@b.cn", phone: "0737-1234567" },
    to: { mail: "a@b.cn" },
  },
  { says: "the office's mail", guide: { email: "c@b.cn" }, feedback: undefined, to: { mail: "c@b.cn" } },
  {
    says: "by telephone",
    guide: { phone: "0737-1234567" },
    feedback: {},
    to: { phone: "0737-1234567", href: "tel:07371234567" },
  },
  { says: "nobody", guide: {}, feedback: undefined, to: undefined },
])("a mistake is told $says", ({ guide, feedback, to }) => {
  expect(mistakesTo({ name: "某镇", guide, ...(feedback && { feedback }) })).toEqual(to);
});
