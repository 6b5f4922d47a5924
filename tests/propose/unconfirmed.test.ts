import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readAnnotations } from "../../src/parse/annotations.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { withoutConfirmed } from "../../src/propose/unconfirmed.ts";
import { writeProposals } from "../../src/propose/write-proposals.ts";
import { VFile } from "vfile";
import { readContent } from "../../src/sources/read-content.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { measure } from "./measure.ts";

const FIXTURES = path.resolve(import.meta.dirname, "../fixtures");
const read = (folder: string) => readContent(folder).documents.map(({ document }) => document);
const documents = read(path.join(FIXTURES, "proposals/learned"));
const others = [...documents, ...read(path.join(FIXTURES, "proposals/kept")), ...read(FIXTURES)];

test.each(atLeastOne(documents))("$id: of what is confirmed nothing is proposed again", (document) => {
  const all = proposeAnnotations(document);
  const wrong = measure(document).reduce((sum, one) => sum + one.proposed - one.right, 0);
  expect(withoutConfirmed(all, undefined)).toHaveLength(all.length);
  expect(withoutConfirmed(all, document.annotations).length).toBeLessThanOrEqual(wrong);
});

test.each(atLeastOne(others))("$id: what is written can be confirmed as it stands", (document) => {
  const written = parse(writeProposals(proposeAnnotations(document))) as Record<string, { 理由?: string }[]>;
  const entries = Object.values(written).flat();
  expect(entries.filter(({ 理由 }) => !理由)).toEqual([]);
  for (const entry of atLeastOne(entries)) delete entry.理由;
  const file = new VFile({ path: "annotations.yaml", value: JSON.stringify(written) });
  const annotations = readAnnotations(file, document);
  expect(file.messages.map(String)).toEqual([]);
  expect(Object.values(annotations ?? {}).flat()).toHaveLength(entries.length);
  expect(withoutConfirmed(proposeAnnotations(document), annotations)).toEqual([]);
});
