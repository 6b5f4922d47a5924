import type {
  ConfirmEntry,
  ConfirmItem,
  ConfirmRequest,
  ConfirmState,
  UnconfirmRequest,
} from "../../editor/confirm-exchange.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import type { Server } from "./ask-server.ts";
import { RefusedByServer } from "./ask-server.ts";

/** What the page does when something was answered. */
export interface AnswersPage {
  say: (words: string) => void;
  goOn: () => void;
  show: (item: ConfirmItem) => void;
}

/** Sends answers, one after the other, and takes them back. */
export class Answers {
  readonly #server: Server;
  readonly #of: { id: string; version: string };
  readonly #page: AnswersPage;
  /** What was answered in this window, the last one at the end. */
  readonly #answered: ConfirmItem[][] = [];
  #sending = Promise.resolve();

  constructor(server: Server, of: { id: string; version: string }, page: AnswersPage) {
    this.#server = server;
    this.#of = of;
    this.#page = page;
  }

  get isEmpty(): boolean {
    return this.#answered.length === 0;
  }

  /** @param taken as it was changed, null where it is refused, undefined where each is taken as it was proposed */
  send(
    given: readonly ConfirmItem[],
    taken: ConfirmEntry | null | undefined,
    becomes: ConfirmState,
    done: string,
  ): void {
    const answers = given.map(({ key, entry, list, isOwn }) => ({
      key,
      entry: taken === undefined ? entry : taken,
      ...(isOwn && { list }),
    }));
    const before = given.map((item) => item.state);
    // The next one is shown at once; what the server would not do is asked again.
    for (const item of given) item.state = becomes;
    for (const item of given) if (item.isOwn && taken) item.entry = taken;
    this.#page.say(done);
    const own = [...given];
    this.#answered.push(own);
    this.#page.goOn();
    this.later(
      () => this.#server.ask("confirm", { ...this.#of, answers } satisfies ConfirmRequest),
      () => {
        for (const [index, item] of given.entries()) item.state = before[index] ?? "open";
        this.#answered.splice(this.#answered.indexOf(own), 1);
        if (given[0]) this.#page.show(given[0]);
      },
    );
  }

  takeBackLast(): void {
    const last = this.#answered.pop();
    if (last) this.#takeBack(last);
    else this.#page.say(words.said.nothing);
  }

  takeBack(item: ConfirmItem): void {
    const index = this.#answered.findIndex((given) => given.length === 1 && given[0] === item);
    if (index >= 0) this.#answered.splice(index, 1);
    this.#takeBack([item]);
  }

  #takeBack(given: readonly ConfirmItem[]): void {
    const keys = given.filter(({ isOwn }) => !isOwn).map(({ key }) => key);
    const own = given.filter(({ isOwn }) => isOwn).map(({ list, entry }) => ({ list, entry }));
    this.later(
      async () => {
        await this.#server.ask("unconfirm", { ...this.#of, keys, own } satisfies UnconfirmRequest);
        for (const item of given) item.state = "open";
        this.#page.say(words.said.undone);
        if (given[0]) this.#page.show(given[0]);
      },
      () => undefined,
    );
  }

  /** After what is on its way. */
  later(action: () => Promise<unknown>, failed: () => void): void {
    this.#sending = this.#sending.then(async () => {
      try {
        await action();
      } catch (error) {
        if (!(error instanceof RefusedByServer)) throw error;
        failed();
        this.#page.say(error.message);
      }
    });
  }
}
