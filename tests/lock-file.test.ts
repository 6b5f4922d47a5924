import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(`${import.meta.dirname}/../package-lock.json`, "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

test("the lock file names no registry", () => {
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});

test("every package has the sum of its file", () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(packages.length).toBeGreaterThan(300);
  const without = packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ""));
  expect(without.map(([path]) => path)).toEqual([]);
});

// A package manager that cannot see the packages of another platform leaves them out, and `npm ci` then fails everywhere.
test("the lock file has the packages of every platform", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => /^\d/u.test(range) && versionSeenFrom(path, name) !== range)
      .map(([name, range]) => `${path}: ${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

/** The version of a package that Node finds from a folder of node_modules: the nearest one above. */
function versionSeenFrom(path: string, name: string): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const found = lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === "") return found?.version;
  }
}
