type Restriction = { selector: string; message: string };

const REPORT = "Tell it by parse/report.ts, as a message that declareMessage or defineRule has declared.";

/**
 * Whatever editors are told is declared (parse/declare-message.ts): the types ask for it, and these close the ways
 * around the types. The browser's code has no VFile; `fail` and `message` are other things there.
 */
export const DECLARED_ONLY: readonly Restriction[] = [
  { selector: "CallExpression[callee.property.name=/^(message|fail)$/]", message: REPORT },
  { selector: "CallExpression[callee.property.name='info']:not([callee.object.name='logger'])", message: REPORT },
  { selector: "NewExpression[callee.name='VFileMessage']", message: REPORT },
  { selector: "AssignmentExpression[left.property.name='ruleId']", message: REPORT },
  {
    selector: "TSAsExpression[typeAnnotation.typeName.name=/^(MessageId|DeclaredMessage|Rule)$/]",
    message: "Only declareMessage makes a message: declare it.",
  },
  {
    selector:
      "CallExpression[callee.name='declareMessage']:not(ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > CallExpression)",
    message: "Export the message as a constant: the list of all messages names it.",
  },
];

/** The files that make messages. */
export const MESSAGE_MAKERS: readonly string[] = [
  "src/parse/declare-message.ts",
  "src/parse/report.ts",
  "src/lint/define-rule.ts",
];
