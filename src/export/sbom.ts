/** What of a `package-lock.json` (version 3) is read. */
export interface Lock {
  name: string;
  version: string;
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  /** `sha512-` and the sum in base64. */
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

/** A font in the repository. */
export interface ShippedFont {
  file: string;
  /** Where it was taken from. */
  from: string;
  /** SHA-256 in hexadecimal digits. */
  sha256: string;
}

const FONT = /^\| `(?<file>[^`]+)` *\|[^|]*\| (?<from>[^|]*?) *\| `(?<sha256>[0-9a-f]{64})` *\|$/gmu;

/** The fonts of fonts/README.md. */
export function readFonts(markdown: string): ShippedFont[] {
  return [...markdown.matchAll(FONT)].map(({ groups = {} }) => {
    const { file = "", from = "", sha256 = "" } = groups;
    return { file, from: from.replaceAll("`", ""), sha256 };
  });
}

/**
 * The software bill of materials: everything that this software runs with, what only developers need left out. No moment and
 * no random number stand in it, so that the same lock file gives the same bytes.
 *
 * Source: CycloneDX 1.5 (ECMA-424), JSON.
 */
export function toSbom(lock: Lock, license: string, fonts: readonly ShippedFont[]) {
  const packages = Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== "" && !dev && !devOptional)
    .map(([place, one]) => packageOf(nameOf(place), one));
  // One package can stand in several places.
  const components = new Map([...packages, ...fonts.map(fontOf)].map((one) => [one["bom-ref"], one]));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `${lock.name}@${lock.version}`,
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: [...components.values()].sort((one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1)),
  };
}

/** Packages that say their licence in a way that npm gave up, so that the lock file has none. */
const STATED: Readonly<Record<string, string>> = { buildcheck: "MIT", "cpu-features": "MIT", ssh2: "MIT" };

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
function nameOf(place: string): string {
  return place.replace(/^.*node_modules\//u, "");
}

function packageOf(name: string, { version = "", license = STATED[name], integrity = "", optional }: LockedPackage) {
  const ref = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const sum = integrity.replace(/^sha512-/u, "");
  return {
    type: "library",
    "bom-ref": ref,
    name,
    version,
    scope: optional ? "optional" : "required",
    ...(sum !== "" && { hashes: [{ alg: "SHA-512", content: hexOf(sum) }] }),
    ...(license !== undefined && { licenses: [licenseOf(license)] }),
    purl: ref,
  };
}

/** One licence by its SPDX id, or an expression of several. */
function licenseOf(license: string) {
  return /^[\w.+-]+$/u.test(license)
    ? { license: { id: license } }
    : { expression: license.replace(/^\((.*)\)$/u, "$1") };
}

function fontOf({ file, from, sha256 }: ShippedFont) {
  return {
    type: "data",
    "bom-ref": `fonts/${file}`,
    name: file,
    version: from,
    scope: "required",
    hashes: [{ alg: "SHA-256", content: sha256 }],
    licenses: [{ license: { id: "OFL-1.1" } }],
  };
}

function hexOf(base64: string): string {
  return Array.from(atob(base64), (sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}

/** Packages whose code stands in the pages themselves. */
export const BUNDLED = ["fflate", "mediabunny", "opencc-js", "uqr"] as const;

/** The texts of licences that go with a site, one behind the other. */
export function writeLicences(texts: readonly { of: string; text: string }[]): string {
  const line = "=".repeat(78);
  return texts.map(({ of, text }) => `${line}\n${of}\n${line}\n\n${text.trim()}\n`).join("\n");
}
