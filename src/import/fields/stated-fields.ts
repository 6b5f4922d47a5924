import type { Frontmatter } from "../../model/disclosure-schema.ts";
import type { SingleField } from "../../model/field.ts";
import { LABELS, SINGLE_FIELDS } from "../../model/field-list.ts";
import { FIELDS } from "../../model/fields.ts";
import { withoutBlanks } from "../../model/text.ts";
import { splitChannels } from "../../parse/channels.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoPair } from "../info/info-reading.ts";
import { ZERO_WIDTH } from "../input/blanks.ts";
import type { Page, Span } from "../input/page.ts";
import { readMoment } from "./read-moment.ts";

/** 公开信息 states one thing twice, in two ways. */
export const FIELD_TWICE = declareMessage({
  id: "field-twice",
  title: "公开信息的一项只有一种写法",
  why: "同一项写了两样，不知道以哪一样为准",
  fix: "草稿用了先出现的一个，另一个放在“其他公开信息”里；核对后改正 document.md 开头的这一项。",
  examples: [
    { txt: "索引号：1\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "索引号：1\n索引号：2\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["2:5 存疑 “索引号”出现两次：“1”和“2”"],
    },
  ],
});

/** What stands where a date should is none. */
export const DATE = declareMessage({
  id: "date",
  title: "公开信息的日期读得出来",
  why: "读不出来的日期不能排序，也不能从它算期限",
  fix: "原样放在“其他公开信息”里；核对后按 2022-06-15 的样子写到这一项。",
  examples: [
    { txt: "成文日期：2022-06-15\n关于防汛的通知\n各村要加强值守，按时报送进度。", messages: [] },
    {
      txt: "成文日期：六月中旬\n关于防汛的通知\n各村要加强值守，按时报送进度。",
      messages: ["1:6 存疑 “成文日期”的“六月中旬”读不成日期"],
    },
  ],
});

/** The 公开信息 of a draft: what will be its frontmatter, and from where each value is. */
export interface StatedFields {
  values: Partial<Frontmatter>;
  /** Every value with the stretches of the page it was taken from, for the proof; a `field` is the name of a head field. */
  sources: Source[];
  /** All stretches of the page that state 公开信息, labels and repeats of the title among them. */
  spans: Span[];
}

/** Where a value was read. */
export interface Source {
  value: string;
  from: readonly Span[];
  /** How what stands there says it; a `list` is parted by 、 in the draft and by blanks or lines on the page. */
  read: "verbatim" | "date" | "part" | "list" | "field";
  /** For the editor: the field that it fills, and what of the paper that place is. */
  shown?: { label: string; where: "公开信息" | "标题" | "版头" | "落款" | "版记" | "正文" };
}

const { level: LEVEL, channels: CHANNELS } = FIELDS.levels.fields;
const { label: OTHER_NAME, value: OTHER_VALUE } = FIELDS.others.fields;

/** The kind of a field of one value; the others are written by an editor or found elsewhere, never taken as they stand. */
function kindOf(label: string): SingleField["kind"] | undefined {
  return SINGLE_FIELDS.find((field) => field.label === label)?.kind;
}

/** Turns the pairs of a page into fields; only what the source states is filled (law 2). */
export function readPairs(page: Page, pairs: readonly InfoPair[], doubts: Doubts): StatedFields {
  const fields: StatedFields = { values: {}, sources: [], spans: [] };
  const first = new Map<string, InfoPair>();
  for (const pair of pairs) {
    const { meaning, label, value } = pair;
    if (meaning.kind !== "frame") fields.spans.push(label, ...(value ? [value] : []));
    if (!value || meaning.kind === "frame" || meaning.kind === "text") continue;
    const words = readWords(page, value);
    if (meaning.kind === "other") addOther(page, fields, pair, words);
    else if (meaning.key === LABELS.levels) {
      (fields.values[LABELS.levels] ??= []).push({ [LEVEL.label]: words });
      fields.sources.push({ value: words, from: [value], read: "verbatim", shown: stating(LABELS.levels) });
    } else if (meaning.key === CHANNELS.label) addChannels(page, fields, pair, words);
    else if (kindOf(meaning.key) !== undefined) {
      const before = first.get(meaning.key);
      if (before?.value) {
        const known = readWords(page, before.value);
        if (!sameValue(meaning.key, known, words)) {
          doubts.add(value.start, FIELD_TWICE, `“${meaning.key}”出现两次：“${known}”和“${words}”`, {
            note: `草稿用了先出现的一个，另一个放在“${LABELS.others}”里；核对后改正 document.md 开头的“${meaning.key}”。`,
          });
          addOther(page, fields, pair, words);
        }
        continue;
      }
      if (addField(page, fields, meaning.key, pair, words, doubts)) first.set(meaning.key, pair);
    }
  }
  return fields;
}

function addField(
  page: Page,
  fields: StatedFields,
  key: string,
  pair: InfoPair,
  words: string,
  doubts: Doubts,
): boolean {
  const from = pair.value as Span;
  const kind = kindOf(key);
  if (kind === "text") {
    Object.assign(fields.values, { [key]: words });
    fields.sources.push({ value: words, from: [from], read: "verbatim", shown: stating(key) });
    return true;
  }
  const date = readMoment(words, kind === "moment");
  if (date === undefined) {
    doubts.add(from.start, DATE, `“${key}”的“${words}”读不成日期`, {
      note: `原样放在“${LABELS.others}”里；核对后按 2022-06-15 的样子写到“${key}”。`,
      actual: words,
    });
    addOther(page, fields, pair, words);
    return false;
  }
  Object.assign(fields.values, { [key]: date });
  fields.sources.push({ value: date, from: [from], read: "date", shown: stating(key) });
  return true;
}

function addChannels(page: Page, fields: StatedFields, pair: InfoPair, words: string): void {
  const from = pair.value as Span;
  const levels = fields.values[LABELS.levels];
  const level = levels?.findLast((one) => one[CHANNELS.label] === undefined);
  if (!level || level !== levels?.at(-1)) return addOther(page, fields, pair, words);
  const choices = splitChannels(words);
  level[CHANNELS.label] = choices.filter(({ ticked }) => ticked).map(({ channel }) => channel);
  for (const { channel } of choices)
    fields.sources.push({ value: channel, from: [from], read: "part", shown: stating(CHANNELS.label) });
}

/** Of a value that stands beside the text. */
function stating(label: string): NonNullable<Source["shown"]> {
  return { label, where: "公开信息" };
}

function addOther(page: Page, fields: StatedFields, { meaning, label, value }: InfoPair, words: string): void {
  const printed = readWords(page, label)
    .replace(/^[【[]|[】\]]?[:：]?$/gu, "")
    .replace(/[】\]]$/u, "");
  const name = printed === "" && meaning.kind === "official" ? meaning.key : printed;
  if (!value || name === "") return;
  (fields.values[LABELS.others] ??= []).push({ [OTHER_NAME.label]: name, [OTHER_VALUE.label]: words });
  fields.sources.push({ value: name, from: [printed === "" ? value : label], read: printed === "" ? "field" : "part" });
  fields.sources.push({ value: words, from: [value], read: "verbatim", shown: stating(name) });
}

/** Words of a value on one line; blanks inside Chinese labels (索 引 号) stay out of it. */
function readWords(page: Page, span: Span): string {
  const words = page.text.slice(span.start, span.end);
  return words
    .replace(ZERO_WIDTH, "")
    .replace(/[\s\u0085]+/gu, (blanks, at: number) => {
      const before = words.charAt(at - 1);
      const after = words.charAt(at + blanks.length);
      return /\n/u.test(blanks) && /[\p{Script=Han}\p{P}]/u.test(before) && /[\p{Script=Han}\p{P}]/u.test(after)
        ? ""
        : " ";
    })
    .trim();
}

function sameValue(key: string, one: string, other: string): boolean {
  if (kindOf(key) !== "text") {
    const [a, b] = [readMoment(one, true), readMoment(other, true)];
    return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
  }
  return withoutBlanks(one) === withoutBlanks(other);
}
