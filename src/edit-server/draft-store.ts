import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { draftWords } from "../ui/draft-words.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { Refused } from "./refused.ts";
import { writeWhole } from "./write-whole.ts";

/** A text that was kept, and when. */
export interface KeptStep {
  /** The page that it was typed in. */
  session: string;
  /** Counts what was kept of that page. */
  step: number;
  /** Milliseconds since 1970, as the disk has it. */
  time: number;
}

/** What was typed in a page and is not in the file. */
export interface PendingDraft extends KeptStep {
  /** The file that it was made from. */
  base: string;
  text: string;
}

/** Within it only the last text is kept. Milliseconds. */
const APART = 60_000;
/** Texts kept of each document. */
const MOST = 200;
const SESSION = /^[\da-f]{12}$/u;
const STEP = /^(?<step>\d{6})\.md$/u;

/**
 * What was typed and not saved, on the disk beside the content folder: nothing that reads `content/` meets it, and git
 * leaves it out. `.drafts/content/ID/SESSION/000001.md` is a whole document.md that any program can open; `base.md` beside
 * it is the file that it was made from, and is there until the draft is saved or given up.
 */
export class DraftStore {
  readonly #root: string;
  readonly #name: string;

  /** @param root absolute path of the content folder */
  constructor(root: string) {
    this.#root = path.join(path.dirname(root), ".drafts");
    this.#name = path.basename(root);
  }

  /** Keeps a text; when this returns it is on the disk. @param base the file that it was made from */
  keep(id: string, session: string, base: string, text: string): void {
    const folder = this.#open(true, id, session);
    if (folder === undefined) return;
    const [last, before] = this.#stepsOf(id, session);
    const baseFile = path.join(folder, "base.md");
    if (readIf(baseFile) !== base) writeWhole(baseFile, encode(base), 0o600);
    if (last && readIf(fileOf(folder, last)) === text) return;
    writeWhole(fileOf(folder, { step: (last?.step ?? 0) + 1 }), encode(text), 0o600);
    if (last && before && last.time - before.time < APART) rmSync(fileOf(folder, last), { force: true });
    this.#thin(id);
  }

  /** Says that what a page kept is in the file, or not wanted any more; its texts stay in the history. */
  settle(id: string, session: string): void {
    const folder = this.#open(false, id, session);
    if (folder !== undefined) rmSync(path.join(folder, "base.md"), { force: true });
  }

  /** What was typed and is neither saved nor given up, the newest first. */
  pending(id: string): PendingDraft[] {
    return this.#sessionsOf(id)
      .flatMap((session): PendingDraft[] => {
        const folder = this.#open(false, id, session);
        const [last] = this.#stepsOf(id, session);
        const base = folder === undefined ? undefined : readIf(path.join(folder, "base.md"));
        const text = last && this.read(id, last);
        return last && base !== undefined && text !== undefined && text !== base ? [{ ...last, base, text }] : [];
      })
      .sort(newestFirst);
  }

  /** Whether anything was kept of a document. */
  knows(id: string): boolean {
    return isPlain(id) && this.#open(false, id) !== undefined;
  }

  /** Everything that was kept of a document, the newest first. */
  history(id: string): KeptStep[] {
    return this.#sessionsOf(id)
      .flatMap((session) => this.#stepsOf(id, session))
      .sort(newestFirst);
  }

  /** @returns undefined where there is none */
  read(id: string, { session, step }: Pick<KeptStep, "session" | "step">): string | undefined {
    const folder = this.#open(false, id, session);
    return folder === undefined ? undefined : readIf(fileOf(folder, { step }));
  }

  #thin(id: string): void {
    const latest = new Set(this.pending(id).map(({ session, step }) => `${session} ${step}`));
    const old = this.history(id).slice(MOST);
    for (const { session, step } of old) {
      const folder = this.#open(false, id, session);
      if (folder !== undefined && !latest.has(`${session} ${step}`)) rmSync(fileOf(folder, { step }), { force: true });
    }
  }

  #sessionsOf(id: string): string[] {
    const folder = this.#open(false, id);
    return folder === undefined ? [] : readdirSync(folder).filter((name) => SESSION.test(name));
  }

  /** The newest first. */
  #stepsOf(id: string, session: string): KeptStep[] {
    const folder = this.#open(false, id, session);
    if (folder === undefined) return [];
    return readdirSync(folder)
      .flatMap((name): KeptStep[] => {
        const step = Number(STEP.exec(name)?.groups?.["step"] ?? 0);
        return step === 0 ? [] : [{ session, step, time: lstatSync(path.join(folder, name)).mtimeMs }];
      })
      .sort((one, other) => other.step - one.step);
  }

  /**
   * The folder of a document's drafts or of one page's.
   *
   * @param make whether it is made where there is none
   * @throws {Refused} for a name that leads out, or where a link stands
   */
  #open(make: boolean, id: string, session?: string): string | undefined {
    if (!isPlain(id) || (session !== undefined && !SESSION.test(session)))
      throw new Refused(400, refusalWords.badRequest);
    let folder = this.#root;
    for (const name of ["", this.#name, id, ...(session === undefined ? [] : [session])]) {
      folder = path.join(folder, name);
      const found = lstatSync(folder, { throwIfNoEntry: false });
      if (!found && !make) return undefined;
      if (!found) mkdirSync(folder, { mode: 0o700 });
      else if (!found.isDirectory()) throw new Refused(409, draftWords.linked(folder));
      if (make && name === "" && !existsSync(path.join(folder, ".gitignore")))
        writeWhole(path.join(folder, ".gitignore"), encode("*\n"));
    }
    return folder;
  }
}

function isPlain(id: string): boolean {
  return id !== "" && !/^\.|[\\/\u0000]/u.test(id);
}

function newestFirst(one: KeptStep, other: KeptStep): number {
  return other.time - one.time || other.step - one.step;
}

function fileOf(folder: string, { step }: { step: number }): string {
  return path.join(folder, `${String(step).padStart(6, "0")}.md`);
}

function readIf(file: string): string | undefined {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(file));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
