import { createHmac, randomBytes } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { z } from "zod";

/** What an address of the editor is made of. */
export interface Address {
  port: number;
  token: string;
}

/** Ports are tried from here on, where nothing is known of the last time. */
const FIRST_PORT = 4390;
const TRIES = 20;

const address = z.strictObject({ port: z.int().min(1024).max(65_535), token: z.string().regex(/^[\w-]{32}$/u) });

export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * How the editor got on the air: `kept` at the address of the last time, `new` or `moved` to one that stays from now on,
 * `beside` an editor of another content folder and for this run only, `running` where this folder has one already, `forgotten` where the address
 * cannot be kept.
 */
export type Start = "kept" | "new" | "moved" | "beside" | "running" | "forgotten";

/**
 * Starts at the address of the last time, so that bookmarks and open pages live through a restart.
 *
 * @param file keeps port and token; only this user can read it
 * @param root absolute path of the content folder
 * @param start rejects with the system's error where the port cannot be had
 */
export async function startAtFixedAddress(
  file: string,
  root: string,
  start: (at: Address) => Promise<unknown>,
): Promise<{ address: Address; how: Start }> {
  const known = readAddress(file);
  let { port, token } = known ?? { port: FIRST_PORT, token: newToken() };
  let how: Start = known ? "kept" : "new";
  for (const last = port + TRIES; ; port++) {
    try {
      await start({ port, token });
      break;
    } catch (error) {
      if (!isTaken(error) || port >= last || port >= 65_535) throw error;
      const neighbour = await whoIsAt({ port, token }, root);
      if (neighbour === "this") return { address: { port, token }, how: "running" };
      if (neighbour === "stranger") {
        // A bookmark may have told that program our token.
        token = newToken();
        how = known ? "moved" : "new";
      } else if (how === "kept") how = "beside";
    }
  }
  const made = { port, token };
  if ((how === "new" || how === "moved") && !keepAddress(file, made)) how = "forgotten";
  return { address: made, how };
}

/** Windows keeps some ports for itself and says EACCES. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === "EADDRINUSE" || code === "EACCES";
}

/** @returns undefined where there is none, or others may have read it */
function readAddress(file: string): Address | undefined {
  try {
    const found = lstatSync(file);
    if (!found.isFile() || (process.platform !== "win32" && (found.mode & 0o077) !== 0)) return undefined;
    return address.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

function keepAddress(file: string, made: Address): boolean {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, `${JSON.stringify(made)}\n`, { flag: "wx", mode: 0o600 });
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a running editor answers to who asks, by a number used once, whether it is one: it knows the token, and does not tell
 * it. The second half says of which folder it is.
 */
export function answerWho(nonce: string, { port, token }: Address, root: string): string {
  const sign = (words: string) => createHmac("sha256", token).update(words).digest("base64url");
  return `${sign(`${nonce} ${port}`)} ${sign(`${nonce} ${port} ${root}`)}`;
}

/** Who is at the port: an editor of this folder, of another one, or some other program. */
async function whoIsAt(at: Address, root: string): Promise<"this" | "other" | "stranger"> {
  const nonce = newToken();
  try {
    const reply = await fetch(`http://127.0.0.1:${at.port}/who/${nonce}`, {
      redirect: "error",
      signal: AbortSignal.timeout(5000),
    });
    const [own, folder] = (await reply.text()).slice(0, 200).trim().split(" ");
    const [ownExpected, folderExpected] = answerWho(nonce, at, root).split(" ");
    if (own !== ownExpected) return "stranger";
    return folder === folderExpected ? "this" : "other";
  } catch {
    return "stranger";
  }
}
