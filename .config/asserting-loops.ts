import type { Linter, Rule, Scope } from "eslint";
import type { Expression, Identifier, Node, SpreadElement, Super } from "estree";

/**
 * A loop that asserts passes where there is nothing to loop over. So in tests/ what it goes through is either written
 * there, with its members, or handed through `atLeastOne(…)` (tests/runner/at-least-one.ts), which fails for none.
 * A table of cases (`test.each`) is such a loop.
 *
 * That a test asserts anything at all is seen when it runs (`expect.requireAssertions` in .config/vitest.config.ts).
 */
const rule: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      maybeNone: "Nothing is asserted where this is empty: atLeastOne(…), or assert on the whole list at once.",
    },
  },
  create(context) {
    const check = (list: Maybe) => {
      if (list && !isSome(list, context)) context.report({ node: list, messageId: "maybeNone" });
    };
    return {
      ForOfStatement({ right, body }) {
        if (asserts(body, context)) check(right);
      },
      ForInStatement({ right, body }) {
        if (asserts(body, context)) check(right);
      },
      CallExpression({ callee, arguments: [given] }) {
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (callee.property.name === "forEach" && asserts(given, context)) check(callee.object);
        if (callee.property.name === "each" && isTest(callee)) check(given);
      },
    };
  },
};

type Maybe = Node | Super | null | undefined;

/** Methods that give as many members as there were. */
const KEEPING = new Set(["entries", "keys", "map", "reverse", "sort", "toReversed", "toSorted", "values"]);

/** `expect` of `expect(x)`, `expect.poll(x)` and `expect(x).toBe(y)`, each the callee of its call. */
function calledName(callee: Maybe): Identifier | undefined {
  if (callee?.type === "Identifier") return callee;
  if (callee?.type === "MemberExpression") return calledName(callee.object);
  return callee?.type === "CallExpression" ? calledName(callee.callee) : undefined;
}

const isTest = (callee: Maybe) => /^(?:describe|it|test)$/u.test(calledName(callee)?.name ?? "");

/** Whether there is at least one member, as far as it is written here. */
function isSome(node: Expression | SpreadElement | Super | Node, context: Rule.RuleContext): boolean {
  const is = (other: Maybe) => other !== null && other !== undefined && isSome(other, context);
  const inner = innerOf(node);
  if (inner) return is(inner);
  switch (node.type) {
    case "ArrayExpression":
      return node.elements.some((one) => one !== null && (one.type !== "SpreadElement" || is(one.argument)));
    case "ObjectExpression":
      return node.properties.some((one) => one.type === "Property" || is(one.argument));
    case "Identifier":
      return is(initialOf(node, context));
    case "CallExpression": {
      const { callee, arguments: given } = node;
      if (callee.type === "Identifier") return callee.name === "atLeastOne";
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false;
      const isOfObject = callee.object.type === "Identifier" && callee.object.name === "Object";
      if (callee.property.name === "split") return true;
      return KEEPING.has(callee.property.name) && is(isOfObject ? given[0] : callee.object);
    }
    default:
      return false;
  }
}

/** What stands within `as const`, `satisfies …`, `!` and `await`. */
function innerOf(node: Node | Super): Maybe {
  if (/^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression)$/u.test(node.type))
    return (node as unknown as { expression: Expression }).expression;
  return node.type === "AwaitExpression" ? node.argument : undefined;
}

function variableOf(node: Identifier, context: Rule.RuleContext): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = context.sourceCode.getScope(node); scope; scope = scope.upper) {
    const found = scope.set.get(node.name);
    if (found) return found;
  }
  return undefined;
}

/** What a constant is, or a function of this file. */
function initialOf(node: Identifier, context: Rule.RuleContext): Maybe {
  const definition = variableOf(node, context)?.defs[0];
  if (definition?.type === "FunctionName") return definition.node;
  const isConstant = definition?.type === "Variable" && definition.parent.kind === "const";
  return isConstant && definition.node.id.type === "Identifier" ? definition.node.init : undefined;
}

/** Whether something is asserted in there, or a test made of it; also by a function of this file. */
function asserts(node: Maybe, context: Rule.RuleContext, seen = new Set<Maybe>()): boolean {
  if (!node || seen.has(node)) return false;
  seen.add(node);
  if (node.type === "CallExpression") {
    const called = calledName(node.callee);
    if (called && /^(?:describe|expect|expect[A-Z]\w*|it|test)$/u.test(called.name)) return true;
    const made = called && initialOf(called, context);
    if (made && /Function/u.test(made.type) && asserts(made, context, seen)) return true;
  }
  const keys = context.sourceCode.visitorKeys[node.type] ?? [];
  return keys
    .flatMap((key) => (node as unknown as Record<string, Maybe | Maybe[]>)[key])
    .some((child) => asserts(child, context, seen));
}

export const assertingLoops: Linter.Config = {
  name: "house/asserting-loops",
  files: ["tests/**/*.ts"],
  plugins: { house: { rules: { "asserting-loops": rule } } },
  rules: { "house/asserting-loops": "error" },
};
