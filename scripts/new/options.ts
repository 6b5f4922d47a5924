import path from "node:path";
import { parseArgs } from "node:util";
import { readChannels } from "../../src/editor/ask-fields.ts";
import { FORM_FIELDS } from "../../src/editor/form-fields.ts";
import type { Frontmatter } from "../../src/model/disclosure-schema.ts";
import { LABELS } from "../../src/model/field-list.ts";
import { FIELDS } from "../../src/model/fields.ts";
import type { Decision } from "../../src/import/decision.ts";
import { DECIDED, readDecision } from "../../src/import/decision.ts";
import { readKeptLines } from "../kept-lines.ts";

export interface NewOptions {
  /** Absolute path of the content folder. */
  root: string;
  /** A Word file, web page or text to import. */
  from: string | undefined;
  /** Whether what was copied last is imported instead. */
  paste: boolean;
  /** Lines of it that belong to the text, though they look like page frame. */
  keep: readonly number[];
  /** Who decided that a paper to be imported is published though a mark on it says no. */
  decision: Decision | undefined;
  /** The name in addresses. */
  slug: string | undefined;
  /** Fields of the 公开信息, as given. */
  given: Partial<Frontmatter>;
}

const TEXTS = FORM_FIELDS.filter(({ kind }) => kind === "line").map(({ label }) => label);

/**
 * Reads the command line: every field of one line is an option of its name, 公开层级 can be given several times, as
 * `县级:政府网站，政务服务中心`.
 *
 * @throws for options that are none
 */
export function readOptions(): NewOptions {
  const { values } = parseArgs({
    options: {
      content: { type: "string", default: "content" },
      from: { type: "string" },
      paste: { type: "boolean", default: false },
      keep: { type: "string" },
      decided: { type: "string" },
      slug: { type: "string" },
      [LABELS.levels]: { type: "string", multiple: true },
      ...Object.fromEntries(TEXTS.map((label) => [label, { type: "string" } as const])),
    },
  });
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => TEXTS.includes(entry[0]) && typeof entry[1] === "string",
  );
  const given: Record<string, string> = {};
  for (const [label, value] of texts) if (value.trim() !== "") given[label] = value.trim();
  const levels = values[LABELS.levels]?.map(readLevel);
  const decision = values.decided === undefined ? undefined : readDecision(values.decided);
  if (decision === null) throw new Error(DECIDED.replace(/。$/u, ""));
  const { from, paste } = values;
  if (from !== undefined && paste) throw new Error("--from 和 --paste 只用一个");
  if (decision && from === undefined && !paste) throw new Error("--decided 和 --from 或 --paste 一起用");
  return {
    root: path.resolve(values.content),
    from,
    paste,
    keep: readKeep(values.keep),
    decision,
    slug: values.slug,
    given: { ...(given as Partial<Frontmatter>), ...(levels ? { [LABELS.levels]: levels } : {}) },
  };
}

function readKeep(written: string | undefined): number[] {
  const lines = written === undefined ? [] : readKeptLines(written);
  if (!lines) throw new Error("--keep 后面写行的数，例如 --keep 3,7-9。");
  return lines;
}

function readLevel(words: string): NonNullable<Frontmatter[typeof LABELS.levels]>[number] {
  const { level = words, channels = "" } = /^(?<level>[^:：]+)[:：](?<channels>.*)$/u.exec(words)?.groups ?? {};
  const list = readChannels(channels);
  const { level: ofLevel, channels: ofChannels } = FIELDS.levels.fields;
  return { [ofLevel.label]: level.trim(), ...(list.length > 0 && { [ofChannels.label]: list }) };
}
