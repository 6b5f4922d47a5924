import type { Frontmatter } from "../model/disclosure-schema.ts";
import { FIELD_LIST, LABELS } from "../model/field-list.ts";
import { FIELDS } from "../model/fields.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { splitChannels } from "../parse/channels.ts";
import { newWords as words } from "../ui/new-words.ts";
import { checkValue, wordsFor } from "./check-value.ts";

/** Somebody who answers. */
export interface Conversation {
  ask: (question: string) => Promise<string>;
  say: (words: string) => void;
}

const YES = /^(?:是|y|yes)$/iu;

/** More words than this are no help on a terminal. */
const MANY = 12;

/**
 * Asks for the 公开信息 of a new document. A value that cannot be right is asked for again, a word that is in no list
 * is told together with the nearest that is, and stays as it is typed unless somebody says 是: the source may have it.
 *
 * @param given what is known already and not asked for
 */
export async function askFields(
  conversation: Conversation,
  given: Partial<Frontmatter>,
  vocabularies: Readonly<Record<string, Vocabulary>>,
): Promise<Partial<Frontmatter>> {
  const values: Partial<Frontmatter> = { ...given };
  conversation.say(words.lead);
  const askOne = async (label: string, question: string): Promise<string> => {
    const choices = wordsFor(label, values, vocabularies);
    if (choices.length > 0 && choices.length <= MANY) conversation.say(words.choices(choices));
    return settle(conversation, label, await conversation.ask(question), values, vocabularies, question);
  };
  for (const field of FIELD_LIST) {
    const { label, description } = field;
    if (!field.in?.includes("questions") || values[label] !== undefined) continue;
    if (field.kind === "levels") {
      const levels = await askLevels(askOne, conversation, vocabularies);
      if (levels.length > 0) values[LABELS.levels] = levels;
      continue;
    }
    const question = words.question(label, description);
    let answer = await askOne(label, question);
    while (answer === "" && "required" in field) {
      conversation.say(words.required(label));
      answer = await askOne(label, question);
    }
    if (answer !== "") Object.assign(values, { [label]: answer });
  }
  return values;
}

type Level = NonNullable<Frontmatter[typeof LABELS.levels]>[number];

async function askLevels(
  askOne: (label: string, question: string) => Promise<string>,
  { ask, say }: Conversation,
  vocabularies: Readonly<Record<string, Vocabulary>>,
): Promise<Level[]> {
  const levels: Level[] = [];
  const { level: ofLevel, channels: ofChannels } = FIELDS.levels.fields;
  for (;;) {
    const level = await askOne(ofLevel.label, words.level);
    if (level === "") return levels;
    const channels = readChannels(await ask(words.channels(level)));
    for (const channel of channels) {
      const verdict = checkValue(ofChannels.label, channel, {}, vocabularies);
      if (verdict.kind === "unlisted") say(words.unlisted(ofChannels.label, channel));
    }
    levels.push({ [ofLevel.label]: level, ...(channels.length > 0 && { [ofChannels.label]: channels }) });
  }
}

/** The channels that a line names. */
export function readChannels(line: string): string[] {
  return splitChannels(line)
    .filter(({ ticked }) => ticked)
    .map(({ channel }) => channel);
}

/** Asks again until the value can stand. */
async function settle(
  { ask, say }: Conversation,
  label: string,
  answer: string,
  chosen: Partial<Frontmatter>,
  vocabularies: Readonly<Record<string, Vocabulary>>,
  question: string,
): Promise<string> {
  let value = answer.trim();
  const insisted = new Set<string>();
  while (value !== "" && !insisted.has(value)) {
    const verdict = checkValue(label, value, chosen, vocabularies);
    if (verdict.kind === "fine") return value;
    if (verdict.kind === "wrong") {
      say(words.wrong(label, verdict.reason, verdict.note));
      value = (await ask(question)).trim();
    } else if (verdict.nearest === undefined) {
      say(words.unlisted(label, value));
      return value;
    } else {
      say(words.nearest(label, value, verdict.nearest));
      insisted.add(value);
      const reply = (await ask(words.orNearest(value, verdict.nearest))).trim();
      if (reply === "") return value;
      value = YES.test(reply) ? verdict.nearest : reply;
    }
  }
  return value;
}
