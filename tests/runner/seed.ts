import process from "node:process";

const { FC_SEED, FC_RUNS } = process.env;

/** What every random test starts from: the same on every machine, another one with `FC_SEED=7 npm test`. */
export const SEED = whole("FC_SEED", FC_SEED) ?? 20220615;

/** How often a random test is run: as often as it says, or in all tests so often with `FC_RUNS=10000 npm test`. */
export function runs(usual: number): number {
  return whole("FC_RUNS", FC_RUNS) ?? usual;
}

function whole(name: string, value: string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  if (!/^-?\d{1,9}$/u.test(value)) throw new RangeError(`${name} is a whole number, not “${value}”`);
  return Number(value);
}
