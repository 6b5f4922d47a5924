import { z } from "zod";
import { DAY_PATTERN, MOMENT_PATTERN, isRealDate } from "./calendar-date.ts";
import type { FieldLabel, FieldName, TableField } from "./field-list.ts";
import { FIELD_LIST } from "./field-list.ts";
import type { FIELDS } from "./fields.ts";

/** Messages of a check of ours carry their mend (改法) in `params.note`. */
const mend = (note: string) => ({ note });

const text = z.string();
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

const day = text
  .refine((value) => value === "" || isRealDate(value), {
    error: ({ input }) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(String(input)) ? `没有“${String(input)}”这一天` : `“${String(input)}”不是日期的写法`,
    params: mend("写成 2022-06-15 的样子；原文没有写明的，整行删去"),
  })
  .meta({ pattern: DAY_PATTERN });

const moment = text
  .refine(
    (value) => {
      const [date = "", clock = "00:00"] = value.split(" ");
      return value === "" || (isRealDate(date) && CLOCK.test(clock));
    },
    {
      error: ({ input }) => `“${String(input)}”不是日期的写法`,
      params: mend("写成 2022-06-20 或 2022-06-20 09:30 的样子；原文没有写明的，整行删去"),
    },
  )
  .meta({ pattern: MOMENT_PATTERN });

/** An empty value is the same as none. */
const orEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** One line, or a list of lines. */
const lines = z.preprocess(
  (value) => (value === "" ? undefined : typeof value === "string" ? [value] : value),
  z.array(text).optional(),
);

/**
 * The frontmatter of `document.md`: official labels as keys, every value as typed. An
 * empty value means that the source does not state it.
 */
export const frontmatterSchema = z.strictObject(
  Object.fromEntries(
    FIELD_LIST.map((field) => [field.label, schemaOf(field).describe(field.description)]),
  ) as unknown as Record<FieldLabel, z.ZodType>,
);

function schemaOf(field: TableField): z.ZodType {
  switch (field.kind) {
    case "text":
      return field.required ? stated(field.description) : text.optional();
    case "day":
      return day.optional();
    case "moment":
      return moment.optional();
    case "title-lines":
      return orEmpty(z.array(text));
    case "setting":
      return oneOf(field.choices).optional();
    default: {
      const inner = Object.values(field.fields).map(({ kind, label, description }) => [
        label,
        (kind === "channels" ? lines : text).describe(description),
      ]);
      return orEmpty(z.array(z.strictObject(Object.fromEntries(inner) as Record<string, z.ZodType>)));
    }
  }
}

/** One of some words, or nothing. */
export function oneOf<Word extends string>(words: readonly Word[]) {
  return text
    .refine((value) => value === "" || words.some((word) => word === value), {
      error: ({ input }) => `“${String(input)}”不是这里能写的词`,
      params: mend(`写 ${words.join("、")} 中的一个，或者整行删去`),
    })
    .meta({ enum: ["", ...words] });
}

function stated(description: string) {
  return text.refine((value) => value.trim() !== "", { error: "是空的", params: mend(`写上${description}`) });
}

type Table = typeof FIELDS;

/** A row as it is written: channels may be left out. */
type Row<Inner> = {
  -readonly [
    N in keyof Inner as Inner[N] extends { kind: "text"; label: infer Label extends string } ? Label : never
  ]: string;
} & {
  -readonly [
    N in keyof Inner as Inner[N] extends { kind: "channels"; label: infer Label extends string } ? Label : never
  ]?: string[] | undefined;
};

type Written<F> = F extends { fields: infer Inner }
  ? Row<Inner>[]
  : F extends { kind: "title-lines" }
    ? string[]
    : string;

type Optional = { -readonly [N in FieldName as Table[N]["label"]]?: Written<Table[N]> | undefined };

/** What the schema gives: only the title is always there. */
export interface Frontmatter extends Optional {
  标题: string;
}
