import { existsSync, rmSync } from "node:fs";
import type { Manifest } from "../manifest/manifest.ts";
import { MANIFEST, readManifest, withdrawnSince } from "../manifest/manifest.ts";
import { manifestOf } from "./kept-sites.ts";
import { NoPlace } from "./place-site.ts";
import { runGit } from "./run-git.ts";

/** A branch of a repository that a host makes a site of. */
export interface GitPlace {
  /** Whatever git takes: an address, or a folder. */
  repository: string;
  branch: string;
}

/** Longer than any push should take, in ms. */
const PATIENCE = 600_000;

/** Reads `git+https://host/repository.git#branch`; undefined for anything else. */
export function readGitPlace(address: string): GitPlace | undefined {
  const found = /^git\+(?<repository>[^#\s]+)(?:#(?<branch>[\w./-]+))?$/u.exec(address)?.groups;
  if (!found?.["repository"]) return undefined;
  const { repository, branch = "pages" } = found;
  if (/^\w+:\/\/[^/@]*:[^/@]*@/u.test(repository)) throw new NoPlace("不要把密码写在地址里");
  if (repository.startsWith("-") || branch.startsWith("-")) throw new NoPlace(`“${address}”不是 git 的地址`);
  return { repository, branch };
}

/**
 * A branch that has nothing but a site. Each time is a commit on the one before it, never forced: where somebody else was
 * quicker the server refuses. Who may push is git's own matter; nobody is asked for a password.
 */
export class GitBranch {
  readonly #folder: string;
  readonly #place: GitPlace;
  #head: string | undefined;
  #before: Manifest | undefined;

  /** @param folder where git keeps what it needs, beside the built site */
  constructor(place: GitPlace, folder: string) {
    this.#place = place;
    this.#folder = folder;
  }

  /** The site that is there. @throws {NoPlace} where the branch has something else */
  async manifest(): Promise<Manifest | undefined> {
    if (!existsSync(this.#folder)) await this.#git(["init", "--quiet", "--bare", this.#folder], { bare: false });
    const { repository, branch } = this.#place;
    const heads = await this.#git(["ls-remote", "--heads", "--", repository, `refs/heads/${branch}`]);
    this.#head = this.#before = undefined;
    if (heads.trim() === "") return undefined;
    await this.#git(["fetch", "--quiet", "--depth=1", "--no-tags", "--", repository, `refs/heads/${branch}`]);
    this.#head = (await this.#git(["rev-parse", "FETCH_HEAD"])).trim();
    const names = await this.#git(["ls-tree", "--name-only", this.#head]);
    const isSite = names.split("\n").includes(MANIFEST);
    const manifest = isSite ? readManifest(await this.#git(["show", `${this.#head}:${MANIFEST}`])) : undefined;
    if (!manifest) throw new NoPlace(`分支 ${branch} 里不是本软件生成的网站，没有动它。换一个新的分支`);
    this.#before = manifest;
    return manifest;
  }

  /** To be called after {@link manifest}. */
  async send(site: string): Promise<void> {
    await this.#git(["read-tree", "--empty"]);
    await this.#git(["add", "--all", "--force", "."], { site });
    const tree = (await this.#git(["write-tree"])).trim();
    const parent = this.#head === undefined ? [] : ["-p", this.#head];
    const commit = (await this.#git(["commit-tree", tree, ...parent, "-m", "公开"])).trim();
    await this.#git(["push", "--quiet", "--", this.#place.repository, `${commit}:refs/heads/${this.#place.branch}`]);
    // Git has the former site here too; the next time it takes what it needs from the branch.
    if (this.#before && withdrawnSince(this.#before, [manifestOf(site)]).length > 0)
      rmSync(this.#folder, { recursive: true, force: true });
  }

  async #git(
    options: readonly string[],
    { bare = true, site }: { bare?: boolean; site?: string } = {},
  ): Promise<string> {
    const where = bare ? [`--git-dir=${this.#folder}`, ...(site === undefined ? [] : [`--work-tree=${site}`])] : [];
    // What a user's settings would change in a file, or hide from git, is no part of the site.
    const plain = ["core.autocrlf=false", "core.attributesFile=", "core.excludesFile=", "commit.gpgSign=false"];
    const name = ["user.name=公开栏", "user.email=gongkailan@localhost"];
    const settings = [...plain, ...name].flatMap((one) => ["-c", one]);
    const ran = await runGit([...settings, ...where, ...options], { cwd: site, patience: PATIENCE });
    if (ran.code === -1) throw new NoPlace("电脑上没有安装 git，没有发布");
    if (ran.code !== 0) throw new NoPlace(`git 没有做成，网站没有改动：${ran.error.trim()}`);
    return ran.out;
  }
}
