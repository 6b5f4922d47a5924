import { z } from "zod";
import { acknowledgementsSchema } from "../lint/acknowledgements.ts";
import type { Vocabularies } from "../lint/define-rule.ts";
import { DECIDABLE, decisionsSchema } from "../lint/decisions.ts";
import { WAIVABLE, waiversSchema } from "../lint/personal-data-waivers.ts";
import { RULES } from "../lint/presets.ts";
import { annotationsSchema } from "../model/annotations.ts";
import { proposalAnswersSchema } from "../model/proposal-answers.ts";
import { proposalsSchema } from "../model/proposals.ts";
import { frontmatterSchema } from "../model/disclosure-schema.ts";
import { ALL_FIELDS } from "../model/field-list.ts";
import { redirectsSchema } from "../permanence/redirects.ts";
import { reviewSchema } from "../model/review.ts";
import { postingsSchema } from "../model/postings.ts";
import { revisionsSchema } from "../model/revisions.ts";
import { siteSchema } from "../model/site.ts";
import { vocabularySchema } from "../model/vocabulary.ts";
import { publishedSchema } from "../permanence/published-file.ts";
import type { EditorSchema } from "./json-schema.ts";
import { loosenSchema } from "./json-schema.ts";
import { wordsByField } from "./vocabulary-words.ts";

/** One JSON Schema for VS Code: the name of its file and the files of the content it is for. */
export interface SchemaFile {
  name: string;
  /** For `yaml.schemas`; none where an editor cannot be told of it (the frontmatter of document.md). */
  files?: string;
  schema: EditorSchema;
}

const FILES: { name: string; files?: string; title: string; schema: z.ZodType }[] = [
  { name: "document", title: "公文的公开信息（document.md 开头两行“---”之间）", schema: frontmatterSchema },
  { name: "site", files: "content/site.yaml", title: "网站设置", schema: siteSchema },
  { name: "vocabulary", files: "content/vocabulary/*.yaml", title: "词表", schema: vocabularySchema },
  {
    name: "acknowledgements",
    files: "content/documents/*/acknowledgements.yaml",
    title: "对照原文确认过的地方",
    schema: acknowledgementsSchema,
  },
  {
    name: "annotations",
    files: "content/documents/*/annotations.yaml",
    title: "标注：责任、时限、指标、规则、术语、引用、进展",
    schema: annotationsSchema,
  },
  {
    name: "proposals",
    files: "content/documents/*/proposals.yaml",
    title: "程序提出的标注，还没有人确认，不公开",
    schema: proposalsSchema,
  },
  {
    name: "proposal-answers",
    files: "content/documents/*/proposal-answers.yaml",
    title: "核对标注时没有照程序提的收进去的：不要的，改过的",
    schema: proposalAnswersSchema,
  },
  {
    name: "personal-data-waivers",
    files: "content/documents/*/personal-data-waivers.yaml",
    title: "批准公开的个人信息",
    schema: waiversSchema,
  },
  {
    name: "decisions",
    files: "content/documents/*/decisions.yaml",
    title: "印着标志、没有写完、程序看不了而决定公开的",
    schema: decisionsSchema,
  },
  {
    name: "review",
    files: "content/documents/*/review.yaml",
    title: "谁写的、谁审的、谁批准的、保密审查",
    schema: reviewSchema,
  },
  {
    name: "revisions",
    files: "content/documents/*/revisions.yaml",
    title: "公文的各个版本",
    schema: revisionsSchema,
  },
  {
    name: "postings",
    files: "content/documents/*/postings.yaml",
    title: "张贴登记：哪张纸贴在哪里，从哪天到哪天",
    schema: postingsSchema,
  },
  {
    name: "redirects",
    files: "content/redirects.yaml",
    title: "改变了的地址",
    schema: redirectsSchema,
  },
  {
    name: "published",
    files: "content/published.yaml",
    title: "已经公开的地址，不要手工修改",
    schema: publishedSchema,
  },
];

/**
 * The JSON Schemas that VS Code completes and checks YAML by, from the Zod schemas that the build reads it by.
 *
 * @param vocabularies the word lists of content/vocabulary/; their words are offered, others are not refused
 */
export function editorSchemas(vocabularies: Vocabularies): SchemaFile[] {
  const words = wordsByField(vocabularies);
  return FILES.map(({ name, files, title, schema }) => {
    const plain = z.toJSONSchema(schema, { target: "draft-07", unrepresentable: "any", override: keepOneOrMore });
    const loose = loosenSchema(plain, words);
    offerRules(name, loose);
    return { name, schema: { $schema: plain.$schema ?? "", title, ...loose }, ...(files !== undefined && { files }) };
  });
}

const CHANNELS = ALL_FIELDS.filter(({ kind }) => kind === "channels").map(({ label }) => label);

/** A field of channels takes one line as well as a list: its preprocessing is no part of a JSON Schema. */
function keepOneOrMore({ path, jsonSchema }: { path: (string | number)[]; jsonSchema: object }): void {
  if (CHANNELS.includes(String(path.at(-1)))) Object.assign(jsonSchema, { type: ["array", "string", "null"] });
}

/** The ids of rules with what they mean. */
function offerRules(name: string, { items }: EditorSchema): void {
  const rule = items?.properties?.["规则"];
  if (!rule) return;
  const ids = name === "decisions" ? DECIDABLE : WAIVABLE;
  const known = name === "acknowledgements" ? RULES : RULES.filter(({ id }) => ids.includes(id));
  rule.defaultSnippets = known.map(({ id, title }) => ({ label: id, description: title, body: id }));
}
