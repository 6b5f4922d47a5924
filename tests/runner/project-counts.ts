import process from "node:process";
import type { Reporter, TestModule } from "vitest/node";
import { SEED } from "./seed.ts";

/** What became of one test file. */
export interface CountedFile {
  readonly project: string;
  readonly tests: readonly ("passed" | "failed" | "skipped" | "pending")[];
  /** A file that cannot be read, or whose hooks fail, has no failed test. */
  readonly isFailed: boolean;
  /** What its tests and hooks took. */
  readonly milliseconds: number;
}

/** Vitest's reporter that ends a run with one line for each project, and the seed of the random tests. */
export default class ProjectCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules.map((module) => ({
      project: module.project.name,
      tests: [...module.children.allTests()].map((test) => test.result().state),
      isFailed: module.state() === "failed",
      milliseconds: module.diagnostic().duration,
    }));
    process.stdout.write(`${linesOf(files).join("\n")}\n`);
  }
}

export function linesOf(files: readonly CountedFile[]): string[] {
  const lines = [...Map.groupBy(files, ({ project }) => project)].map(([project, own]) => {
    const tests = own.flatMap((file) => file.tests);
    const count = (state: string) => `${tests.filter((other) => other === state).length} ${state}`;
    const failed = own.filter(({ isFailed }) => isFailed).length;
    const seconds = Math.round(own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000);
    const counts = [count("passed"), count("failed"), count("skipped")].join(", ");
    return `${project}: ${counts} in ${own.length} files (${failed} failed), ${seconds} s of tests`;
  });
  return [...lines, `random tests: seed ${SEED} (FC_SEED=… for another)`];
}
