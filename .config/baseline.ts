import type { Linter, Rule } from "eslint";
import ts from "typescript";
import { OLDEST_OF_CLERKS, OLDEST_OF_READERS } from "./browsers.ts";
import { compatOf, statementsOf, versionIn } from "./compat.ts";

/**
 * What runs in a reader's browser: five folders (what only the build runs of the search is one deeper, in search/records/),
 * and the few files that they take from elsewhere. tests/lint-baseline.slow.test.ts follows the imports.
 */
export const READER_FILES = [
  "src/client/*.ts",
  "src/client/{reading,screen,search}/**/*.ts",
  "src/media/*.ts",
  "src/search/*.ts",
  "src/speech/*.ts",
  "src/ui/*.ts",
  "src/model/half-width.ts",
  "src/model/text.ts",
  "src/office/crc32.ts",
];

/** What runs in the browser of the clerk alone. */
export const CLERK_FILES = [
  "src/client/editor/**/*.ts",
  "src/editor/edit-table.ts",
  "src/editor/exchange.ts",
  "src/editor/field-value.ts",
  "src/editor/join-pasted.ts",
  "src/editor/place-address.ts",
  "src/editor/preview-places.ts",
  "src/editor/quote-range.ts",
  "src/editor/say-item.ts",
  "src/editor/split-file.ts",
];

/** What the parser of typescript-eslint knows of types, where it was given the project. */
interface TypeServices {
  program?: ts.Program | null;
  getTypeAtLocation: (node: Rule.Node) => ts.Type;
  getSymbolAtLocation: (node: Rule.Node) => ts.Symbol | undefined;
}

/**
 * Forbids interfaces, functions and properties that came after the given version of Chrome. A use with a fallback says so in the
 * reason of its `eslint-disable` comment. Syntax needs no rule: the bundler lowers it.
 */
const known: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [{ type: "integer" }],
    messages: { new: "{{name}} came with Chrome {{version}}; these pages work from Chrome {{oldest}} on." },
  },
  create(context) {
    const services = context.sourceCode.parserServices as TypeServices;
    if (!services.program) return {};
    const checker = services.program.getTypeChecker();
    const [oldest] = context.options as [number];
    const check = (node: Rule.Node, name: string, paths: readonly (readonly string[])[]) => {
      const version = paths.map(versionOf).find((found) => found !== undefined);
      if (version === undefined || version <= oldest) return;
      context.report({
        node,
        messageId: "new",
        data: { name, version: Number.isFinite(version) ? `${version}` : "(none)", oldest: `${oldest}` },
      });
    };
    return {
      MemberExpression(node) {
        const { object, property, computed } = node;
        if (computed || property.type !== "Identifier") return;
        const type = checker.getApparentType(services.getTypeAtLocation(object as Rule.Node));
        for (const one of type.isUnion() ? type.types : [type]) {
          const owners = ownersOf(one, property.name, checker);
          const paths = owners.flatMap((owner) => pathsOf(owner, property.name));
          check(property as Rule.Node, `${owners[0] ?? ""}.${property.name}`, paths);
        }
      },
      Identifier(node) {
        const { name, parent } = node;
        if (parent.type === "MemberExpression" && parent.property === node) return;
        const declaration = services.getSymbolAtLocation(node)?.valueDeclaration;
        if (!declaration || !isOfBrowser(declaration) || !ts.isSourceFile(fileOrBlock(declaration))) return;
        check(node, name, [
          ["api", name],
          ["javascript", "builtins", name],
          ["api", "Window", name],
        ]);
      },
      "Literal[regex.flags=/v/]"(node: Rule.Node) {
        check(node, "/…/v", [["javascript", "builtins", "RegExp", "unicodeSets"]]);
      },
    };
  },
};

/** Names under which the data may have a property: what declares it, then the type itself and those above it. */
function ownersOf(type: ts.Type, property: string, checker: ts.TypeChecker): string[] {
  const declaration = checker.getPropertyOfType(type, property)?.declarations?.[0];
  if (!declaration || !isOfBrowser(declaration)) return [];
  return [...new Set([nameOf(declaration.parent), ...typeNames(type, checker)])].filter((name) => name !== "");
}

function typeNames(type: ts.Type, checker: ts.TypeChecker): string[] {
  const target = "target" in type ? (type as ts.TypeReference).target : type;
  const above = target.isClassOrInterface() ? checker.getBaseTypes(target) : [];
  return [target.symbol?.name ?? "", ...above.flatMap((one) => typeNames(one, checker))];
}

/** `Element` of `interface Element {…}`, `URL` of `declare var URL: {…}`, `CSS` of `declare namespace CSS {…}`. */
function nameOf(node: ts.Node): string {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) return node.name?.text ?? "";
  if (ts.isTypeLiteralNode(node) && ts.isVariableDeclaration(node.parent)) return node.parent.name.getText();
  const block = ts.isModuleBlock(node) ? node : fileOrBlock(node);
  return ts.isModuleBlock(block) ? block.parent.name.text : "";
}

function fileOrBlock(node: ts.Node): ts.Node {
  let around = node.parent;
  while (!ts.isSourceFile(around) && !ts.isModuleBlock(around)) around = around.parent;
  return around;
}

function isOfBrowser(declaration: ts.Node): boolean {
  return /\/lib\.[\w.]+\.d\.ts$/u.test(declaration.getSourceFile().fileName);
}

/** TypeScript's names for what the standard knows under another. */
const STANDARD: Readonly<Record<string, string>> = {
  IteratorObject: "Iterator",
  ReadonlyArray: "Array",
  ReadonlyMap: "Map",
  ReadonlySet: "Set",
};

function pathsOf(owner: string, property: string): string[][] {
  const name = STANDARD[owner] ?? owner.replace(/Constructor$/u, "");
  return [
    ["api", name, property],
    ["api", name, `${property}_static`],
    ["javascript", "builtins", name, property],
    ["javascript", "builtins", "Intl", name, property],
  ];
}

/** The first Chrome that has it, Infinity where none has, undefined where the data does not know it. */
function versionOf(path: readonly string[]): number | undefined {
  const [newest] = statementsOf(compatOf(path));
  if (!newest) return undefined;
  return newest.flags ? Infinity : versionIn(newest);
}

const plugins = { baseline: { rules: { known } } };

export const baseline: Linter.Config[] = [
  { name: "baseline/reader", files: READER_FILES, plugins, rules: { "baseline/known": ["error", OLDEST_OF_READERS] } },
  { name: "baseline/clerk", files: CLERK_FILES, plugins, rules: { "baseline/known": ["error", OLDEST_OF_CLERKS] } },
];
