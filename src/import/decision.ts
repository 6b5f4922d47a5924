import { stringify } from "yaml";
import { isRealDate } from "../model/calendar-date.ts";
import type { ImportResult } from "./import-document.ts";

/** What `--decided` says: somebody answerable has decided that a paper with a mark such as 依申请公开 is published. */
export interface Decision {
  by: string;
  day: string;
  reason: string;
}

/** Said where `--decided` cannot be read. */
export const DECIDED = `--decided 写成“决定人，日期，理由”，例如 --decided "李某，2026-03-01，已转为主动公开"。`;

/** @returns null where the words are no decision */
export function readDecision(words: string): Decision | null {
  const [by = "", day = "", ...reasons] = words.split(/[，,]/u).map((part) => part.trim());
  const reason = reasons.join("，");
  return by === "" || reason === "" || !isRealDate(day) ? null : { by, day, reason };
}

/** The decisions.yaml about the marks of a paper. */
export function writeDecisions({ by, day, reason }: Decision, decided: NonNullable<ImportResult["decided"]>): string {
  const list = decided.map(({ rule, words }) => ({ 规则: rule, 原文: words, 决定人: by, 决定日期: day, 理由: reason }));
  return stringify(list);
}
