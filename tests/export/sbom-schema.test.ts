import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Record<string, unknown>;
const schema = (name: string) => read(`tests/fixtures/cyclonedx/${name}`);
/** The schemas that the first one names. */
const OTHERS = ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"];

const ajv = new Ajv({ strict: false, validateFormats: false });
for (const name of OTHERS) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
const validate = ajv.compile(schema("bom-1.5.SNAPSHOT.schema.json"));

/** What is wrong with a bill by the schema of CycloneDX; its formats (dates, addresses) are not looked at. */
function faultsOf(bill: Record<string, unknown>): string[] {
  void validate(bill);
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
}

test("the bill of materials is one of CycloneDX 1.5, by its own schema", () => {
  const bill = read("public/licences/sbom.cdx.json");
  expect(faultsOf(bill)).toEqual([]);
  expect(faultsOf({ ...bill, components: [{ type: "library" }] })).toEqual([
    "/components/0 must have required property 'name'",
  ]);
  expect(faultsOf({ ...bill, made: "2024" })).not.toEqual([]);
});
