import process from "node:process";
import type { GitState } from "../editor/exchange.ts";
import type { Ran } from "../publishing/run-git.ts";
import { runGit } from "../publishing/run-git.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import { stepsTo } from "./content-files.ts";
import { Refused } from "./refused.ts";

/** Longer than any hook should take. Milliseconds. */
const PATIENCE = 60_000;

/** Nobody has said who commits. */
export class NoAuthor extends Refused {}

/** There is no git, or no repository around the content. */
export class NoRepository extends Refused {}

/** Files of one document that differ from the last commit, by their paths in the repository. */
export async function gitState(root: string, id: string): Promise<GitState> {
  return stateOf(root, stepsTo(root, id).join("/"));
}

async function stateOf(root: string, place: string): Promise<GitState> {
  const top = await git(root, ["rev-parse", "--show-toplevel"]);
  if (top.code === -1) return { uncommitted: [], missing: words.gitMissing };
  if (top.code !== 0) return { uncommitted: [], missing: words.noRepository };
  return { uncommitted: await listChanged(root, place), missing: null };
}

/** So many versions of a file are looked through. */
const MOST = 200;

/** The texts that a file had in the repository, the newest first. @param place below the content folder */
export async function* formerVersions(root: string, place: string): AsyncGenerator<string> {
  const log = await git(root, ["log", `--max-count=${MOST}`, "--format=%H", "--", place]);
  if (log.code !== 0) return;
  for (const commit of log.out.split("\n").filter((line) => line !== "")) {
    const { code, out } = await git(root, ["show", `${commit}:./${place}`]);
    if (code === 0) yield out;
  }
}

/** `XY path`, and the old path of a renamed file behind it, each ended by NUL. Hidden files are not the editors'. */
async function listChanged(root: string, place: string): Promise<string[]> {
  const { out } = await git(root, ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--", place]);
  const parts = out.split("\0").filter((part) => part !== "");
  const files: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    files.push(part.slice(3));
    if (/^(?:[RC].|.[RC])/u.test(part)) files.push(parts[++index] ?? "");
  }
  return files.filter((file) => file !== "" && !/(?:^|\/)\.[^/]*$/u.test(file));
}

/**
 * Commits the changed files of one document, and nothing else that may be staged.
 *
 * @returns the files and the short name of the commit
 * @throws {Refused} with what git has against it
 */
export async function commitDocument(
  root: string,
  id: string,
  message: string,
): Promise<{ files: string[]; commit: string }> {
  return commitFiles(root, message, await gitState(root, id));
}

/** Commits all changed files of the content but its drafts, and nothing else. Throws as {@link commitDocument} does. */
export async function commitContent(root: string, message: string): Promise<{ files: string[]; commit: string }> {
  const { uncommitted, missing } = await stateOf(root, ".");
  // Paths in the repository begin with the way to the content folder.
  const drafts = `${(await git(root, ["rev-parse", "--show-prefix"])).out.trimEnd()}drafts/`;
  return commitFiles(root, message, { uncommitted: uncommitted.filter((file) => !file.startsWith(drafts)), missing });
}

async function commitFiles(
  root: string,
  message: string,
  { uncommitted: files, missing }: GitState,
): Promise<{ files: string[]; commit: string }> {
  if (missing !== null) throw new NoRepository(409, missing);
  if (files.length === 0) throw new Refused(409, words.nothingToCommit);
  await requireAuthor(root);
  const top = (await git(root, ["rev-parse", "--show-toplevel"])).out.trimEnd();
  const tracked = new Set((await git(top, ["ls-files", "-z", "--", ...files])).out.split("\0"));
  const untracked = files.filter((file) => !tracked.has(file));
  // A new file has to be known before it can be committed by its name.
  if (untracked.length > 0) await git(top, ["add", "--intent-to-add", "--", ...untracked]);
  const made = await git(top, ["commit", "--quiet", "--cleanup=whitespace", "--file=-", "--", ...files], message);
  if (made.code !== 0) {
    if (untracked.length > 0) await git(top, ["rm", "--cached", "--quiet", "--", ...untracked]);
    throw new Refused(
      409,
      /during a (?:merge|rebase|cherry-pick)/u.test(made.error)
        ? words.staged
        : words.commitFailed + (made.error.trim() || made.out.trim()),
    );
  }
  return { files, commit: (await git(top, ["rev-parse", "--short", "HEAD"])).out.trim() };
}

/** Whether git is there and does not know who commits. */
export async function asksAuthor(root: string): Promise<boolean> {
  return (await git(root, ["rev-parse", "--git-dir"])).code === 0 && !(await isAuthorKnown(root));
}

/** Says who commits, for the repository of this content alone. */
export async function setAuthor(root: string, name: string, mail: string): Promise<void> {
  for (const [key, value] of [
    ["user.name", name],
    ["user.email", mail],
  ] as const) {
    const { code, error } = await git(root, ["config", "--local", key, value]);
    if (code !== 0) throw new Refused(409, words.commitFailed + error.trim());
  }
}

async function requireAuthor(root: string): Promise<void> {
  if (!(await isAuthorKnown(root))) throw new NoAuthor(409, words.noAuthor);
}

/** Git would make up an author of the machine's name; who publishes has to be stated. */
async function isAuthorKnown(root: string): Promise<boolean> {
  const stated = async (variable: string, key: string) =>
    (process.env[variable] ?? "") !== "" || (await git(root, ["config", key])).out.trim() !== "";
  return (await stated("GIT_AUTHOR_NAME", "user.name")) && (await stated("GIT_AUTHOR_EMAIL", "user.email"));
}

function git(folder: string, options: readonly string[], input = ""): Promise<Ran> {
  return runGit(["--literal-pathspecs", "-C", folder, ...options], { input, patience: PATIENCE });
}
