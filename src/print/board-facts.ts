import { printWords as words } from "../ui/print-words.ts";
import type { FactsBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { PrintSource } from "./print-source.ts";
import { runsOf } from "./runs.ts";

/** Two fields stand side by side where a line has room for so many characters. */
const PAIRS = 20;

/**
 * The official table of a document under its text: what the source states, and under it in one line what it does not.
 *
 * @param width of a line, in characters
 */
export function planFacts(facts: PrintSource["facts"], width: number): (PlannedBlock | FactsBlock)[] {
  const stated = facts.map((row) => row.filter(({ values }) => values.length > 0)).filter((row) => row.length > 0);
  const left = facts.flat().filter(({ values }) => values.length === 0);
  const rows = width >= PAIRS ? stated : stated.flat().map((fact) => [fact]);
  const note = runsOf(words.allNotStated(left.map(({ label }) => label)));
  return [
    {
      type: "facts",
      rows: rows.map((row) =>
        row.map(({ label, values }) => ({
          label: runsOf(label, "hei"),
          values: values.map((value) => runsOf(value, "hei")),
        })),
      ),
    },
    ...(left.length === 0
      ? []
      : [
          {
            type: "beside-table" as const,
            part: "note" as const,
            runs: note.map((run) => ({ ...run, furniture: true as const })),
          },
        ]),
  ];
}
