import fc from "fast-check";
import { SEED } from "./seed.ts";

/**
 * Vitest's setup file of all projects: fast-check starts from the fixed seed wherever a test names none.
 * A property that fails prints the seed and the path to its counterexample.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
