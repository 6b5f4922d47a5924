import { draftWords as words } from "../../ui/draft-words.ts";
import { tryStorage } from "../try-storage.ts";
import { RefusedByServer } from "./ask-server.ts";

/** Between two times that what is typed is kept, and between two tries. Milliseconds. */
const EVERY = 2000;

/** What is typed in a page, and of what. */
interface Typed {
  id: string;
  session: string;
}

/** Where it is kept. */
interface Keeping<T extends Typed> {
  keep: (request: T) => Promise<unknown>;
}

/**
 * Has the server keep what is typed, every few seconds and when the page is hidden. While the server cannot be reached the
 * browser keeps it, and hands it over when a page of this document is opened the next time.
 */
export class DraftKeeper<T extends Typed> {
  readonly #server: Keeping<T>;
  readonly #state: HTMLElement;
  readonly #read: () => T;
  readonly #kept: () => void;
  #timer: number | undefined;
  #asking: Promise<boolean> | undefined;
  /** Whether something was typed since it was last kept. */
  #isNew = false;

  /** @param kept is called when what was typed is on the disk */
  constructor(server: Keeping<T>, state: HTMLElement, read: () => T, kept: () => void) {
    this.#server = server;
    this.#state = state;
    this.#read = read;
    this.#kept = kept;
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && this.#isNew) void this.keep();
    });
    window.addEventListener("pagehide", () => {
      if (this.#isNew) void this.keep();
    });
  }

  /** Something was typed. */
  changed(): void {
    this.#isNew = true;
    this.#timer ??= window.setTimeout(() => void this.keep(), EVERY);
  }

  /** What was typed stands in the file. */
  saved(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isNew = false;
    this.#state.textContent = "";
    forget(this.#read());
  }

  /** Keeps it now; false where the server does not. */
  async keep(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    remember(this.#read());
    // One after the other, so that an older text never comes last.
    await this.#asking;
    this.#asking = this.#ask(this.#read());
    return this.#asking;
  }

  async #ask(request: T): Promise<boolean> {
    this.#isNew = false;
    try {
      await this.#server.keep(request);
      if (!this.#isNew) forget(request);
      this.#state.textContent = words.kept;
      this.#kept();
      return true;
    } catch (error) {
      if (!(error instanceof RefusedByServer)) throw error;
      this.#state.textContent = `${words.notKept}${error.message}`;
      this.changed();
      return false;
    }
  }
}

/** Hands over what the browser kept of a document while no server was there. @returns whether there was something */
export async function handOver<T extends Typed>(server: Keeping<T>, id: string): Promise<boolean> {
  const names = tryStorage(() => Object.keys(localStorage)) ?? [];
  const requests = names.flatMap((name) => (name.startsWith(keyOf(id, "")) ? [readKept<T>(name)] : []));
  const handed = await Promise.all(
    requests.map(async (request) => {
      if (!request) return false;
      try {
        await server.keep(request);
      } catch (error) {
        // It stays in the browser.
        if (error instanceof RefusedByServer) return false;
        throw error;
      }
      forget(request);
      return true;
    }),
  );
  return handed.includes(true);
}

function readKept<T>(name: string): T | undefined {
  return tryStorage(() => JSON.parse(localStorage.getItem(name) ?? "") as T);
}

function keyOf(id: string, session: string): string {
  return `draft:${id}:${session}`;
}

function remember(request: Typed): void {
  tryStorage(() => {
    localStorage.setItem(keyOf(request.id, request.session), JSON.stringify(request));
  });
}

function forget({ id, session }: Typed): void {
  tryStorage(() => {
    localStorage.removeItem(keyOf(id, session));
  });
}
