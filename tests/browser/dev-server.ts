import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

/** A dev server of a copy of the project, until it is closed. */
export interface DevServer {
  /** With a slash at its end. */
  readonly url: string;
  /** The copied content folder, to be edited. */
  readonly content: string;
  close: () => Promise<void>;
}

const ROOT = resolve(import.meta.dirname, "../..");
/** What the dev server reads of the project. */
const COPIED = ["src", "scripts", ".config", "public", "content", "astro.config.mjs", "package.json", "tsconfig.json"];

/**
 * Starts `npm run dev` on a copy of the project, with its own caches: builds and other dev servers do not meet it. Throws
 * with what the server said where it does not start.
 *
 * @param documents folder name → document.md, instead of those that are committed
 */
export async function startDevServer(documents?: Readonly<Record<string, string>>): Promise<DevServer> {
  const copy = await mkdtemp(join(tmpdir(), "gongkailan-dev-"));
  for (const name of COPIED) await cp(join(ROOT, name), join(copy, name), { recursive: true });
  if (documents) await rm(join(copy, "content/documents"), { recursive: true });
  for (const [id, text] of Object.entries(documents ?? {})) {
    await mkdir(join(copy, "content/documents", id), { recursive: true });
    await writeFile(join(copy, "content/documents", id, "document.md"), text);
  }
  for (const name of ["fonts", "node_modules"]) await symlink(join(ROOT, name), join(copy, name), "junction");
  // Vitest speaks of itself there, and Astro would take the run for a test.
  const { NODE_ENV: _, VITEST: __, BASE_URL: ___, ...environment } = process.env;
  const server = spawn(process.execPath, [join(import.meta.dirname, "run-dev-server.ts")], {
    cwd: copy,
    env: { ...environment, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const ended = once(server, "exit");
  const close = async () => {
    server.stdin.end();
    await ended;
    await rm(copy, { recursive: true, force: true });
  };
  let said = "";
  const url = new Promise<string>((done, fail) => {
    const hear = (data: Buffer) => {
      said += String(data);
      const found = /^http:\/\/\S+$/mu.exec(said);
      if (found) done(found[0]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => {
      fail(new Error(`The dev server did not start:\n${said}`));
    });
  });
  try {
    return { url: `${await url}/`, content: join(copy, "content"), close };
  } catch (error) {
    await close();
    throw error;
  }
}
