import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readGitPlace } from "../publishing/git-place.ts";
import { NoPlace } from "../publishing/place-site.ts";
import { isElsewhere, readRemote } from "../publishing/remote-files.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { Refused } from "./refused.ts";
import { writeWhole } from "./write-whole.ts";

const place = z.object({
  to: z.string(),
  keyFile: z.string().optional(),
  hostKey: z.string().optional(),
  password: z.string().optional(),
});

/** Where the site of a content folder goes, and what proves who sends it. */
export type PlaceSetting = z.infer<typeof place>;

/** By the content folder; a plain folder is a string. */
const file = z.record(z.string(), z.union([z.string().transform((to) => ({ to })), place]));

/**
 * The places of this user's content folders, in a file of his own that nobody else can read: they belong to a machine and
 * not to the content. A password that is not to be remembered is known until the window is closed.
 */
export class PlaceSettings {
  readonly #file: string | undefined;
  readonly #root: string;
  #now: PlaceSetting;

  /** @param file undefined where nothing is kept */
  constructor(file: string | undefined, root: string) {
    this.#file = file;
    this.#root = root;
    this.#now = this.#read()[root] ?? { to: "" };
  }

  get now(): Readonly<PlaceSetting> {
    return this.#now;
  }

  /** @throws {Refused} for an address that cannot be one */
  set(next: PlaceSetting, isRemembered: boolean): void {
    const to = next.to.trim();
    if (!isElsewhere(to) && to !== "" && !path.isAbsolute(to)) throw new Refused(400, words.notAbsolute);
    try {
      if (isElsewhere(to) && !readGitPlace(to)) readRemote(to);
    } catch (error) {
      if (!(error instanceof NoPlace)) throw error;
      throw new Refused(400, words.badPlace(error.message), { cause: error });
    }
    this.#now = { ...next, to: to === "" || isElsewhere(to) ? to : path.resolve(to) };
    if (this.#file === undefined) return;
    const { password, ...rest } = this.#now;
    const kept = isRemembered && password !== undefined ? { ...rest, password } : rest;
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const all = { ...this.#read(), [this.#root]: kept };
    writeWhole(this.#file, Buffer.from(`${JSON.stringify(all, null, 2)}\n`), 0o600);
  }

  #read(): Record<string, PlaceSetting> {
    try {
      return file.parse(JSON.parse(readFileSync(this.#file ?? "", "utf8")));
    } catch {
      return {};
    }
  }
}
