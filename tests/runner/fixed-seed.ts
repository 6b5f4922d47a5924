import fc from "fast-check";
import { SEED, runs } from "./seed.ts";

/**
 * Vitest's setup file of all projects: no test names a seed, fast-check starts from the fixed one.
 * A property that fails prints the seed and the path to its counterexample.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED, numRuns: runs(100) });
