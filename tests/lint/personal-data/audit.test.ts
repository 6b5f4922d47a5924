import { expect, test } from "vitest";
import { auditGate } from "./audit/audit.ts";

test("the gate of personal data lets nothing through and stops nothing without need, on all cases", () => {
  const { positives, lookAlikes, missed, alarms, recall, precision } = auditGate();
  expect(positives).toBeGreaterThanOrEqual(150);
  expect(lookAlikes).toBeGreaterThanOrEqual(150);
  expect({ missed, alarms }).toEqual({ missed: [], alarms: [] });
  expect([recall, precision]).toEqual([1, 1]);
});
