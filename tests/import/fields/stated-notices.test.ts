import { expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { LABELS } from "../../../src/model/field-list.ts";
import { atLeastOne } from "../../runner/at-least-one.ts";
import { readLabels } from "../labels.ts";
import { STATED_NOTICES } from "./stated-notices.ts";

const labels = readLabels();

/** The fields of a draft, those without a key of their own apart. */
function fieldsOf({ path, bytes }: (typeof STATED_NOTICES)[number]) {
  const { values = {}, stated = [], errors } = importDocument({ path, bytes }, labels);
  expect(errors.map(String)).toEqual([]);
  return { filled: Object.entries(values).filter(([label]) => label !== LABELS.others), stated };
}

test("at least four of five stated fields are in the draft, and none is wrong", () => {
  expect(STATED_NOTICES).toHaveLength(20);
  const wrong: string[] = [];
  const missing: string[] = [];
  let right = 0;
  for (const notice of atLeastOne(STATED_NOTICES)) {
    const { filled } = fieldsOf(notice);
    for (const [label, value] of filled)
      if (notice.stated[label as keyof typeof notice.stated] === value) right++;
      else wrong.push(`${notice.name} ${label}：${JSON.stringify(value)}`);
    for (const label of Object.keys(notice.stated))
      if (!filled.some(([one]) => one === label)) missing.push(`${notice.name} ${label}`);
  }
  const all = STATED_NOTICES.reduce((sum, { stated }) => sum + Object.keys(stated).length, 0);
  console.log(
    `fields that the papers state: ${right} of ${all} in the drafts, ${wrong.length} wrong; not read: ${missing.join("; ") || "none"}`,
  );
  expect(wrong).toEqual([]);
  expect(right / all).toBeGreaterThanOrEqual(0.8);
});

test.each(atLeastOne(STATED_NOTICES.map((notice) => [notice.name, notice] as const)))(
  "%s: each field says where it was read",
  (_, notice) => {
    const { filled, stated } = fieldsOf(notice);
    expect(
      filled.filter(([label, value]) => !stated.some((one) => one.label === label && one.value === value)),
    ).toEqual([]);
  },
);
