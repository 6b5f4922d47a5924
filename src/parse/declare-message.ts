declare const DECLARED: unique symbol;

/** The id of a message that `declareMessage` has made known; no other string is one. */
export type MessageId = string & { readonly [DECLARED]: true };

/** A document.md and everything this message tells of it; no messages where all is well. */
export interface DocumentExample {
  /** Without frontmatter it gets a title of its own; places are those of `source`. */
  source: string;
  /** Name of the folder where it matters. */
  folder?: string;
  attachments?: readonly string[];
  /** `3:1 错误 …`, in the order of the file. */
  messages: readonly string[];
}

/** What an editor may be told of a message of this id. */
interface MessageWords {
  /** What must hold. */
  title: string;
  why: string;
  /** 改法, as a rule. */
  fix: string;
  /** Whether an editor may confirm that the original says so; 提醒 can always be confirmed. */
  confirmable?: boolean;
  /** At least one that is well and one that is not. */
  examples: readonly DocumentExample[];
}

/** A message as it is written down, at the place where it is told. */
export interface MessageDeclaration extends MessageWords {
  /** Lower-case words with hyphens; editors write it into acknowledgements.yaml. */
  id: string;
}

/**
 * A message that can be told. Nothing is told without one, so that whatever an editor reads is explained in
 * `npm run check -- --list` and on the editors' page, and is tried in the tests.
 */
export interface DeclaredMessage extends MessageWords {
  readonly id: MessageId;
}

/** Declares a message. Export what it gives: the list of all messages names it. */
export function declareMessage(declaration: MessageDeclaration): DeclaredMessage {
  return { ...declaration, id: declaration.id as MessageId };
}
