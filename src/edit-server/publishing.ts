import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { DocumentFacts } from "../editor/document-state.ts";
import type { PublishState, PublishStep, SetPlace } from "../editor/publish-exchange.ts";
import type { SiteChanges } from "../manifest/site-changes.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { isElsewhere, mirrorOf } from "../publishing/remote-files.ts";
import { formerOf } from "../publishing/place-site.ts";
import { copyContent } from "./copy-content.ts";
import { NoAuthor, NoRepository, asksAuthor, commitContent, setAuthor } from "./git.ts";
import { PlaceSettings } from "./place-settings.ts";
import { cameDue, draftLines, isOnly, moveDrafts, readyDrafts } from "./ready-drafts.ts";
import { Refused } from "./refused.ts";
import type { Ended } from "./run-command.ts";
import { whyNoUndo } from "./why-no-undo.ts";
import { runCommand } from "./run-command.ts";

/** What publishing has to know beside the content folder. */
export interface PublishingOf {
  /** A file of this user's own, which says where the site of each content folder goes. */
  settings: string | undefined;
  /** `YYYY-MM-DD` */
  today: () => string;
  /** All documents and drafts. */
  list: () => DocumentFacts[];
}

/**
 * Checks, builds and publishes a content folder by the commands that a terminal has for it, one after the other, and tells how
 * far it is. What a command refuses stays as it was. Drafts that are done are moved first; those that wait for a day are
 * published by themselves when it comes.
 */
export class Publishing {
  readonly #root: string;
  readonly #site: string;
  readonly #of: PublishingOf;
  #step: PublishStep = "none";
  #progress = "";
  #said: string[] = [];
  #changes: string[] | null = null;
  readonly #settings: PlaceSettings;
  #seen = "";
  /** The day on which drafts were looked at last. */
  #looked = "";
  /** What a server says it is, which nobody has vouched for. */
  #hostKey = "";
  /** Whether the password is in the file. */
  #isRemembered: boolean;
  #onItsDay: string[] = [];
  #asksAuthor = false;
  /** What is to be committed as soon as it is known who commits. */
  #uncommitted: string | undefined;

  /** @param root absolute path of the content folder; the site is built beside it */
  constructor(root: string, of: PublishingOf) {
    this.#root = root;
    this.#site = path.join(path.dirname(root), "dist");
    this.#of = of;
    this.#settings = new PlaceSettings(of.settings, root);
    this.#isRemembered = this.#settings.now.password !== undefined;
  }

  state(): PublishState {
    const { to: place, password, keyFile = "" } = this.#settings.now;
    return {
      step: this.#step,
      progress: this.#progress,
      said: this.#said,
      changes: this.#changes,
      place,
      keyFile,
      hasPassword: password !== undefined,
      isRemembered: this.#isRemembered,
      hostKey: this.#hostKey,
      canUndo: place !== "" && existsSync(formerOf(this.#here())),
      noUndo: whyNoUndo(this.#site, this.#here()),
      asksAuthor: this.#asksAuthor,
      drafts: this.#isRunning() ? [] : draftLines(this.#of.list(), this.#of.today()),
    };
  }

  /** What was done by itself because its day had come, line by line. */
  get onItsDay(): readonly string[] {
    return this.#onItsDay;
  }

  /** To be asked before the page is shown. */
  async lookAtGit(): Promise<void> {
    this.#asksAuthor = await asksAuthor(this.#root);
  }

  /** Who commits; what waited for that is committed then. */
  async setAuthor(name: string, mail: string): Promise<PublishState> {
    this.#refuseWhileRunning();
    if (name.trim() === "" || !/^[^\s@<>]+@[^\s@<>]+$/u.test(mail.trim())) throw new Refused(400, words.badAuthor);
    await setAuthor(this.#root, name.trim(), mail.trim());
    this.#asksAuthor = false;
    if (this.#uncommitted !== undefined) this.#said = [...this.#said, await this.#commit(this.#uncommitted)];
    return this.state();
  }

  /** @param asked a password of null is the one that is known, for the same address */
  setPlace({ place: to, keyFile, password, remember }: SetPlace): PublishState {
    this.#refuseWhileRunning();
    const before = this.#settings.now;
    const isSame = before.to === to.trim();
    const known = password ?? (isSame ? before.password : undefined);
    const next = {
      to,
      ...(keyFile.trim() !== "" && { keyFile: keyFile.trim() }),
      ...(isSame && before.hostKey !== undefined && { hostKey: before.hostKey }),
      ...(known !== undefined && known !== "" && { password: known }),
    };
    this.#settings.set(next, remember);
    this.#isRemembered = remember && this.#settings.now.password !== undefined;
    return this.#anew();
  }

  /** Somebody has compared the fingerprint of the server. */
  trust(hostKey: string): PublishState {
    this.#refuseWhileRunning();
    if (hostKey === "" || hostKey !== this.#hostKey) throw new Refused(409, words.otherHost);
    this.#settings.set({ ...this.#settings.now, hostKey }, this.#isRemembered);
    return this.#anew();
  }

  /** What a site changes is another thing elsewhere. */
  #anew(): PublishState {
    this.#hostKey = "";
    this.#step = "none";
    this.#changes = null;
    return this.state();
  }

  build(): PublishState {
    return this.#start("building", async () => {
      const today = this.#of.today();
      const { said } = await moveDrafts(this.#root, readyDrafts(this.#of.list(), today), today);
      const { step } = await this.#build();
      this.#said = [...said, ...this.#said];
      return step;
    });
  }

  /** Takes a document off the site and builds it anew; what has to be done by hand is told. */
  withdraw(id: string, date: string, reason: string): PublishState {
    return this.#start("building", async () => {
      this.#changes = null;
      const to = ["--content", this.#root, "--out", this.#site, "--to", this.#here(), "--date", date, "--yes"];
      const { isWell } = await this.#run("takedown.ts", [...to, `--reason=${reason}`, "--", id]);
      const rest = path.join(path.dirname(this.#root), "withdrawn", id, "撤回以后要做的.txt");
      const said = existsSync(rest) ? readFileSync(rest, "utf8").trim().split("\n") : this.#said;
      const { step } = isWell ? await this.#compare() : ({ step: "unbuilt" } as const);
      this.#said = said;
      return step;
    });
  }

  /** Where the site may stand. */
  get sites(): string[] {
    return [this.#site, this.#here()].filter((site) => site !== "");
  }

  place(): PublishState {
    if (this.#step !== "built") throw new Refused(409, this.#isRunning() ? words.running : words.notBuilt);
    if (this.#settings.now.to === "") throw new Refused(409, words.noPlace);
    return this.#start("placing", () => this.#put());
  }

  undo(): PublishState {
    return this.#start("placing", async () => {
      const undone = await this.#deploy(["--undo", "--yes"]);
      this.#changes = null;
      return undone.isWell ? "placed" : "unplaced";
    });
  }

  /** Publishes the drafts whose day has come, once a day; to be asked again and again. */
  lookAtDay(): void {
    const today = this.#of.today();
    if (this.#looked === today || this.#isRunning()) return;
    this.#looked = today;
    const due = cameDue(this.#of.list(), today);
    if (due.length > 0) this.#start("building", () => this.#publishDue(due, today));
  }

  /** What else has changed is not published unseen: then it is built, and somebody has to look. */
  async #publishDue(due: readonly DocumentFacts[], today: string): Promise<PublishStep> {
    const { moved, said } = await moveDrafts(this.#root, due, today);
    this.#onItsDay = [words.itsDay(today), ...said];
    if (moved.length === 0) return this.#endDay("unbuilt", []);
    const { step, changes } = await this.#build();
    if (step !== "built" || this.#settings.now.to === "")
      return this.#endDay(step, step === "built" ? [words.noPlace] : this.#said);
    if (!isOnly(changes, moved)) return this.#endDay(step, [words.lookFirst]);
    const placed = await this.#put();
    return this.#endDay(placed, this.#said);
  }

  #endDay(step: PublishStep, said: readonly string[]): PublishStep {
    this.#onItsDay = [...this.#onItsDay, ...said, words.steps[step]];
    this.#said = this.#onItsDay;
    return step;
  }

  async #build(): Promise<{ step: PublishStep; changes?: SiteChanges | undefined }> {
    this.#changes = null;
    const built = await this.#run("build.ts", ["--content", this.#root, "--out", this.#site]);
    return built.isWell ? this.#compare() : { step: "unbuilt" };
  }

  /** What the built site changes at its place. */
  async #compare(): Promise<{ step: PublishStep; changes?: SiteChanges | undefined }> {
    if (this.#settings.now.to === "") return { step: "built" };
    const listed = await this.#deploy(["--list"]);
    if (!listed.isWell) return { step: "unplaced" };
    [this.#changes, this.#seen, this.#said] = [listed.said, listed.seen ?? "", []];
    return { step: "built", changes: listed.changes };
  }

  async #put(): Promise<PublishStep> {
    const message = words.commitMessage(this.#changes ?? []);
    const placed = await this.#deploy(["--yes", "--seen", this.#seen]);
    if (!placed.isWell) return "unplaced";
    const { said } = placed;
    const locked = await this.#run("lock.ts", ["--content", this.#root, "--out", this.#site]);
    said.push(...(locked.isWell ? locked.said : [words.notRegistered, ...locked.said]), await this.#commit(message));
    [this.#said, this.#changes] = [said, null];
    return "placed";
  }

  /** Keeps what is published: in git, or as a copy with the day where there is none. */
  async #commit(message: string): Promise<string> {
    this.#uncommitted = undefined;
    try {
      return words.committed((await commitContent(this.#root, message)).commit);
    } catch (error) {
      if (error instanceof NoRepository) return this.#copy(error.message);
      if (!(error instanceof Refused)) throw error;
      if (error instanceof NoAuthor) [this.#asksAuthor, this.#uncommitted] = [true, message];
      return words.notCommitted(error.message);
    }
  }

  #copy(why: string): string {
    try {
      return words.copied(why, copyContent(this.#root, this.#of.today()));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.message;
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

  #isRunning(): boolean {
    return this.#step.endsWith("ing");
  }

  #refuseWhileRunning(): void {
    if (this.#isRunning()) throw new Refused(409, words.running);
  }

  /** Where what is published stands on this machine: its place, or the copy of what was sent. */
  #here(): string {
    const { to } = this.#settings.now;
    return isElsewhere(to) ? mirrorOf(this.#site, to) : to;
  }

  async #deploy(options: readonly string[]): Promise<Ended> {
    const { to, keyFile, hostKey, password } = this.#settings.now;
    const secret = [
      ...(keyFile === undefined ? [] : ["--key", keyFile]),
      ...(hostKey === undefined ? [] : ["--host-key", hostKey]),
    ];
    // What stands in the list of processes is no place for a password.
    const env = password === undefined ? {} : { GONGKAILAN_PASSWORD: password };
    const ended = await this.#run("deploy.ts", ["--out", this.#site, "--to", to, ...secret, ...options], env);
    this.#hostKey = ended.hostKey ?? "";
    return ended;
  }

  /** What a command says last is what is shown. */
  async #run(script: string, options: readonly string[], env = {}): Promise<Ended> {
    const ended = await runCommand(script, options, (progress) => (this.#progress = progress), env);
    this.#said = ended.said;
    return ended;
  }
}
