import { LIMITS } from "./limits.ts";
import type { TreeOptions, XmlElement } from "./xml-tree.ts";
import { elementsOf, readXmlTree } from "./xml-tree.ts";
import type { Zip } from "./zip.ts";

/** What kind of file an archive is, by the folders in it; undefined where it is no office file. */
export type PackageKind = "word" | "workbook" | "slides" | "ofd";

/** An office file (Open Packaging Conventions, ISO 29500-2): its parts, and how they point to each other. */
export interface OfficePackage {
  zip: Zip;
  kind: PackageKind | undefined;
  /** The name of the part that everything else belongs to, by the package's own relationships. */
  main: string | undefined;
  /**
   * A part as a tree; undefined where there is none of that name.
   *
   */
  tree: (name: string, options?: TreeOptions) => XmlElement | undefined;
  /** What a part points to, by relationship id; `""` is the package itself. */
  relationshipsOf: (part: string) => Map<string, Relationship>;
}

export interface Relationship {
  /** Its last word: `styles`, `image` (transitional and strict files differ in what stands before). */
  type: string;
  /** The name of a part; an address for one outside the file. */
  target: string;
  external: boolean;
}

export function openPackage(zip: Zip): OfficePackage {
  let held = 0;
  const tree: OfficePackage["tree"] = (name, options) => {
    const entry = zip.find(name);
    if (!entry) return undefined;
    const bytes = zip.read(entry, Math.min(LIMITS.tree, LIMITS.trees - held));
    held += bytes.length;
    return readXmlTree(bytes, name, options);
  };
  const relationshipsOf: OfficePackage["relationshipsOf"] = (part) =>
    readRelationships(tree(relationshipPart(part)), folderOf(part));
  const main = [...relationshipsOf("").values()].find(({ type }) => type === "officeDocument")?.target;
  return { zip, kind: kindOfPackage(zip), main, tree, relationshipsOf };
}

export function kindOfPackage({ entries, find }: Zip): PackageKind | undefined {
  const has = (folder: string) => entries.some(({ name }) => name.toLowerCase().startsWith(folder));
  if (has("word/")) return "word";
  if (has("xl/")) return "workbook";
  if (has("ppt/")) return "slides";
  return find("OFD.xml") && "ofd";
}

function readRelationships(element: XmlElement | undefined, folder: string): Map<string, Relationship> {
  return new Map(
    elementsOf(element, "Relationship").map(({ attributes }) => {
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return [
        attributes["Id"] ?? "",
        {
          type: (attributes["Type"] ?? "").replace(/^.*\//u, ""),
          target: external ? target : resolve(folder, target),
          external,
        },
      ];
    }),
  );
}

/** A target as the name of a part: relative to the folder of the part that points to it, or from the root. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

function relationshipPart(name: string): string {
  const folder = folderOf(name);
  return `${folder === "" ? "" : `${folder}/`}_rels/${name.slice(name.lastIndexOf("/") + 1)}.rels`;
}
