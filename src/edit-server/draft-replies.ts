import { randomBytes } from "node:crypto";
import { applyDraft } from "../editor/draft.ts";
import type { DraftOffer, DropRequest, KeepRequest, KeptText, OpenDrafts } from "../editor/exchange.ts";
import { listLineChanges } from "../editor/line-changes.ts";
import { mergeTexts, mergedText } from "../editor/merge-texts.ts";
import { readText } from "./content-files.ts";
import type { KeptStep, PendingDraft } from "./draft-store.ts";
import { DraftStore } from "./draft-store.ts";
import { Refused } from "./refused.ts";

const HOURS_OF_CHINA = 8;
const ASKED = /^(?<session>[\da-f]{12})(?:-(?<step>\d{1,6}))?$/u;

/** What the editor of a content folder answers about what was typed and not saved. */
export class DraftReplies {
  readonly #root: string;
  readonly #store: DraftStore;

  constructor(root: string) {
    this.#root = root;
    this.#store = new DraftStore(root);
  }

  /** @returns once what was typed is on the disk */
  keep({ id, session, base, saved = base, draft, from }: KeepRequest): Record<string, never> {
    const now = this.#textOf(id);
    const text = applyDraft(base, draft);
    this.#store.keep(id, session, saved, text);
    if (text === now) this.#store.settle(id, session);
    // The other page may have gone on meanwhile.
    const other = from && this.#store.pending(id).find((one) => one.session === from.session);
    if (other?.step === from?.step && other) this.#store.settle(id, other.session);
    return {};
  }

  drop({ id, session }: DropRequest): Record<string, never> {
    readText(this.#root, id);
    this.#store.settle(id, session);
    return {};
  }

  /** @param asked the draft to go on with: a page, or one of the texts that it kept */
  open(id: string, asked: string | null): OpenDrafts {
    const { text: now } = readText(this.#root, id);
    const pending = this.#store.pending(id).filter(({ text }) => text !== now);
    const nothing = { session: randomBytes(6).toString("hex"), resumed: null, conflict: null, isGone: false };
    const history = this.#store.history(id).map(told);
    const opened = asked === null ? {} : this.#resume(id, asked, pending, now);
    const taken = opened.resumed?.session ?? opened.conflict?.from.session;
    const offers = pending.filter(({ session }) => session !== taken).map((one) => offer(one, now));
    return { ...nothing, ...opened, offers, history };
  }

  /** What was typed last, else the file. */
  newest(id: string): { text: string; isUnsaved: boolean } {
    const { text: now } = readText(this.#root, id);
    const [last] = this.#store
      .pending(id)
      .filter(({ text }) => text !== now)
      .sort((one, other) => other.time - one.time);
    return { text: last?.text ?? now, isUnsaved: last !== undefined };
  }

  /** @returns undefined where a document that somebody types in has gone, or cannot be read any more */
  #textOf(id: string): string | undefined {
    try {
      return readText(this.#root, id).text;
    } catch (error) {
      if (error instanceof Refused && this.#store.knows(id)) return undefined;
      throw error;
    }
  }

  #resume(id: string, asked: string, pending: readonly PendingDraft[], now: string): Partial<OpenDrafts> {
    const { session, step } = ASKED.exec(asked)?.groups ?? {};
    const draft = pending.find((one) => one.session === session);
    if (draft && step === undefined) return merge(draft, now);
    const kept = this.#store
      .history(id)
      .find((one) => one.session === session && (step === undefined || one.step === Number(step)));
    const text = kept && this.#store.read(id, kept);
    if (!kept || text === undefined) return { isGone: true };
    return step === undefined || text === now ? {} : { resumed: { ...told(kept), text, isMerged: false } };
  }
}

/** The draft as it goes on from the file of now, or both texts where they cannot be put together. */
export function merge(draft: PendingDraft, now: string): Partial<OpenDrafts> {
  if (draft.base === now) return { resumed: { ...told(draft), text: draft.text, isMerged: false } };
  const pieces = mergeTexts(draft.base, draft.text, now);
  const text = mergedText(pieces, now);
  if (text !== undefined) return { resumed: { ...told(draft), text, isMerged: true } };
  return { conflict: { from: { session: draft.session, step: draft.step }, pieces } };
}

export function offer(draft: PendingDraft, now: string): DraftOffer {
  return { ...told(draft), changes: listLineChanges(draft.base, draft.text), isStale: draft.base !== now };
}

function told({ session, step, time }: KeptStep): KeptText {
  const moment = new Date(time + HOURS_OF_CHINA * 3_600_000).toISOString();
  return { session, step, time: moment.slice(0, 16).replace("T", " ") };
}
