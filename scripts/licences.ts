/**
 * npm run licences: writes what goes with every site of what it is made with: public/licences/sbom.cdx.json (a bill of
 * materials) and public/licences/licences.txt (the texts of licences). To be run again when a dependency or a font changes.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Lock } from "../src/export/sbom.ts";
import { BUNDLED, readFonts, toSbom, writeLicences } from "../src/export/sbom.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

const files = licenceFiles();
mkdirSync(path.join(ROOT, "public/licences"), { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(ROOT, "public/licences", name), text);
console.log(`写好了 public/licences/ 里的 ${Object.keys(files).length} 个文件`);

function licenceFiles(): Record<string, string> {
  const read = (...names: string[]) => readFileSync(path.join(ROOT, ...names), "utf8");
  const lock = JSON.parse(read("package-lock.json")) as Lock;
  const { license } = JSON.parse(read("package.json")) as { license: string };
  const fonts = readFonts(read("fonts/README.md"));
  const packages = BUNDLED.map((name) => {
    const folder = path.join("node_modules", name);
    const names = readdirSync(path.join(ROOT, folder)).filter((one) =>
      /^(?:licen[cs]e|third.?party)(?!s$)/iu.test(one),
    );
    if (names.length === 0) throw new Error(`${name} has no licence.`);
    const version = lock.packages[`node_modules/${name}`]?.version ?? "";
    return { of: `${name} ${version}`, text: names.map((one) => read(folder, one)).join("\n\n") };
  });
  const texts = [
    { of: `${lock.name} ${lock.version}`, text: read("LICENSE") },
    ...packages,
    { of: fonts.map(({ file }) => file).join(", "), text: read("fonts/OFL.txt") },
  ];
  return {
    "sbom.cdx.json": `${JSON.stringify(toSbom(lock, license, fonts), null, 1)}\n`,
    "licences.txt": writeLicences(texts),
  };
}
