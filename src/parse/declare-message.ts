import type { MessageExample, Tried } from "./message-example.ts";

declare const DECLARED: unique symbol;

/** The id of a message that `declareMessage` has made known; no other string is one. */
export type MessageId = string & { readonly [DECLARED]: true };

/** What an editor may be told of a message. */
interface MessageWords {
  /** What must hold. */
  title: string;
  why: string;
  /** 改法, as a rule. */
  fix: string;
  /** Whether an editor may confirm that the original says so; 提醒 can always be confirmed. */
  confirmable?: boolean;
}

/** A message as it is written down, at the place where it is told. */
export type MessageDeclaration = MessageWords &
  Tried & {
    /** Lower-case words with hyphens; editors write it into acknowledgements.yaml. */
    id: string;
  };

/**
 * A message that can be told. Nothing is told without one, so that whatever an editor reads is explained in
 * `npm run check -- --list` and on the editors' page, and is tried in the tests.
 */
export interface DeclaredMessage extends MessageWords {
  readonly id: MessageId;
  /** One that is well and one that is not at least; none where `untested` says why. */
  examples: readonly MessageExample[];
  untested?: string;
}

/** Declares a message. Export what it gives: the list of all messages names it. */
export function declareMessage({ examples = [], ...words }: MessageDeclaration | DeclaredMessage): DeclaredMessage {
  const { untested, ...rest } = words;
  return { ...rest, id: rest.id as MessageId, examples, ...(untested !== undefined && { untested }) };
}
