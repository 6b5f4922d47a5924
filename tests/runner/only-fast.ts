import childProcess from "node:child_process";
import fs from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import net from "node:net";
import process from "node:process";
import workerThreads from "node:worker_threads";
import { afterAll, afterEach } from "vitest";

/**
 * Vitest's setup file of the `fast` project: whatever makes a test slow is refused, so that a test which needs it can
 * only stand in a file named `*.slow.test.ts`. What was refused also fails the test that swallowed the error.
 *
 * The test files share their process: the refusals are put in once, and this file is read again for each of them.
 */

/** More than a file of tests of pure functions has reason to write. */
const MOST_FILES = 400;

/** Packages that take long to load or are there for fonts, and that no other refusal catches. */
const SLOW_PACKAGES = /\/node_modules\/(?<name>@astrojs|astro|eslint|opentype\.js|typescript|typescript-eslint)\//u;
const FONT = /\.(?:otf|ttc|ttf|woff2?)$/iu;

type Any = (...words: unknown[]) => unknown;

class Refusals {
  readonly #refused: string[] = [];
  written = 0;

  refuse(what: string): never {
    this.#refused.push(what);
    throw new Error(`a fast test ${what}: name its file *.slow.test.ts`);
  }

  /** Fails the test, or the file, in which something was refused. */
  fail(): void {
    const refused = this.#refused.splice(0);
    if (refused.length > 0) throw new Error(`a fast test ${refused.join(", ")}: name its file *.slow.test.ts`);
  }
}

/** Replaces functions of a module of Node, also for those who import them by name. */
function replace<M extends object>(
  owner: M,
  names: readonly (keyof M & string)[],
  instead: (name: string, old: Any) => Any,
) {
  for (const name of names) {
    const value = instead(name, owner[name] as Any);
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  }
}

function install(): Refusals {
  const refusals = new Refusals();
  const never =
    (what: string) =>
    (name: string): Any =>
      function () {
        return refusals.refuse(`${what} (${name})`);
      };
  const counted =
    (name: string, old: Any): Any =>
    (...words) => {
      refusals.written += 1;
      if (refusals.written > MOST_FILES) refusals.refuse(`writes more than ${MOST_FILES} files (${name})`);
      return old(...words);
    };
  const noFont =
    (name: string, old: Any): Any =>
    (file, ...words) => {
      const path = file instanceof URL ? file.pathname : file;
      if (typeof path === "string" && FONT.test(path)) refusals.refuse(`reads a font (${name})`);
      return old(file, ...words);
    };

  replace(
    childProcess,
    ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"],
    never("starts a process"),
  );
  replace(workerThreads, ["Worker"], never("starts a thread"));
  replace(net.Server.prototype, ["listen"], never("starts a server"));
  replace(net.Socket.prototype, ["connect"], never("opens a connection"));
  replace(process, ["dlopen"], never("loads a native library"));
  replace(WebAssembly, ["Instance", "Module", "compile", "instantiate"], never("loads WebAssembly"));
  replace(fs, ["copyFile", "copyFileSync", "mkdir", "mkdirSync", "writeFile", "writeFileSync"], counted);
  replace(fs.promises, ["copyFile", "mkdir", "writeFile"], counted);
  replace(fs, ["createReadStream", "readFile", "readFileSync"], noFont);
  replace(fs.promises, ["readFile"], noFont);
  syncBuiltinESMExports();
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const name = SLOW_PACKAGES.exec(found.url)?.groups?.["name"];
      if (name !== undefined) refusals.refuse(`imports ${name}`);
      return found;
    },
  });
  return refusals;
}

const INSTALLED = Symbol.for("tests/runner/only-fast.ts");
const shared = globalThis as typeof globalThis & { [INSTALLED]?: Refusals };

/** What this process refuses. */
export const refusals = (shared[INSTALLED] ??= install());

refusals.written = 0;
afterEach(() => refusals.fail());
afterAll(() => refusals.fail());
