import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PublishState, PublishStep } from "../editor/publish-exchange.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { formerOf } from "../publishing/place-site.ts";
import { commitContent } from "./git.ts";
import { Refused } from "./refused.ts";
import { writeWhole } from "./write-whole.ts";

const SCRIPTS = path.resolve(import.meta.dirname, "../../scripts");

/** How a command ended, and what it said. */
interface Ended {
  isWell: boolean;
  said: string[];
  /** What a list of changes said of the site and its place, so that the next command need not read both again. */
  seen: string;
}

/**
 * Checks, builds and publishes a content folder by the commands that a terminal has for it, one after the other, and tells how
 * far it is. What a command refuses stays as it was.
 */
export class Publishing {
  readonly #root: string;
  readonly #site: string;
  readonly #settings: string | undefined;
  #step: PublishStep = "none";
  #progress = "";
  #said: string[] = [];
  #changes: string[] | null = null;
  #place: string;
  #seen = "";

  /**
   * @param root absolute path of the content folder; the site is built beside it
   * @param settings a file of this user's own, which says where the site of each content folder goes
   */
  constructor(root: string, settings: string | undefined) {
    this.#root = root;
    this.#site = path.join(path.dirname(root), "dist");
    this.#settings = settings;
    this.#place = this.#readSettings()[root] ?? "";
  }

  state(): PublishState {
    const place = this.#place;
    return {
      step: this.#step,
      progress: this.#progress,
      said: this.#said,
      changes: this.#changes,
      place,
      canUndo: place !== "" && existsSync(formerOf(place)),
    };
  }

  setPlace(asked: string): PublishState {
    this.#refuseWhileRunning();
    const place = asked.trim();
    if (place !== "" && !path.isAbsolute(place)) throw new Refused(400, words.notAbsolute);
    this.#place = place === "" ? "" : path.resolve(place);
    if (this.#settings !== undefined) {
      mkdirSync(path.dirname(this.#settings), { recursive: true, mode: 0o700 });
      const all = { ...this.#readSettings(), [this.#root]: this.#place };
      writeWhole(this.#settings, Buffer.from(`${JSON.stringify(all, null, 2)}\n`), 0o600);
    }
    // What it changes is another thing elsewhere.
    this.#step = "none";
    this.#changes = null;
    return this.state();
  }

  build(): PublishState {
    return this.#start("building", async () => {
      this.#changes = null;
      const built = await this.#run("build.ts", ["--content", this.#root, "--out", this.#site]);
      if (!built.isWell) return "unbuilt";
      const isListed = this.#place === "" || (await this.#listChanges());
      return isListed ? "built" : "unplaced";
    });
  }

  place(): PublishState {
    if (this.#step !== "built") throw new Refused(409, this.#step.endsWith("ing") ? words.running : words.notBuilt);
    if (this.#place === "") throw new Refused(409, words.noPlace);
    const message = words.commitMessage(this.#changes ?? []);
    return this.#start("placing", async () => {
      const seen = ["--seen", this.#seen];
      const placed = await this.#run("deploy.ts", ["--out", this.#site, "--to", this.#place, "--yes", ...seen]);
      if (!placed.isWell) return "unplaced";
      const { said } = placed;
      const locked = await this.#run("lock.ts", ["--content", this.#root, "--out", this.#site]);
      said.push(...(locked.isWell ? locked.said : [words.notRegistered, ...locked.said]), await this.#commit(message));
      this.#said = said;
      this.#changes = null;
      return "placed";
    });
  }

  undo(): PublishState {
    return this.#start("placing", async () => {
      const undone = await this.#run("deploy.ts", ["--out", this.#site, "--to", this.#place, "--undo", "--yes"]);
      this.#changes = null;
      return undone.isWell ? "placed" : "unplaced";
    });
  }

  async #listChanges(): Promise<boolean> {
    const { isWell, said, seen } = await this.#run("deploy.ts", ["--out", this.#site, "--to", this.#place, "--list"]);
    if (!isWell) return false;
    [this.#changes, this.#seen] = [said, seen];
    this.#said = [];
    return true;
  }

  async #commit(message: string): Promise<string> {
    try {
      return words.committed((await commitContent(this.#root, message)).commit);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return words.notCommitted(error.message);
    }
  }

  #start(step: PublishStep, work: () => Promise<PublishStep>): PublishState {
    this.#refuseWhileRunning();
    [this.#step, this.#progress, this.#said] = [step, "", []];
    const end = (done: PublishStep) => {
      [this.#step, this.#progress] = [done, ""];
    };
    work().then(end, (error: unknown) => {
      this.#said.push(words.stopped, String(error));
      end(step === "building" ? "unbuilt" : "unplaced");
    });
    return this.state();
  }

  #refuseWhileRunning(): void {
    if (this.#step.endsWith("ing")) throw new Refused(409, words.running);
  }

  /** Runs a command to its end. What it says last is what is shown. */
  #run(script: string, options: readonly string[]): Promise<Ended> {
    return new Promise((done) => {
      const child = fork(path.join(SCRIPTS, script), options, { silent: true });
      const parts: string[] = [];
      let seen = "";
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding("utf8").on("data", (text: string) => parts.push(text));
      child.on("message", (told: { progress?: string; seen?: string }) => {
        this.#progress = told.progress ?? "";
        seen = told.seen ?? seen;
      });
      const end = (isWell: boolean) => {
        const said = parts.join("").split("\n");
        this.#said = said.filter((line) => line.trim() !== "");
        done({ isWell, said: this.#said, seen });
      };
      child.on("error", (error) => {
        parts.push(`${words.stopped}${error.message}`);
        end(false);
      });
      child.on("close", (code) => {
        end(code === 0);
      });
    });
  }

  #readSettings(): Record<string, string> {
    try {
      return JSON.parse(readFileSync(this.#settings ?? "", "utf8")) as Record<string, string>;
    } catch {
      return {};
    }
  }
}
