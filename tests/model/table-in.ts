import type { Table } from "../../src/model/document.ts";
import { walk } from "../../src/model/walk.ts";
import { makeDocument } from "../view/make-document.ts";

/** The first table of a text, read as the site reads it. */
export function tableIn(body: string): Table {
  const found: Table[] = [];
  for (const { children } of makeDocument(body).parts)
    walk(children, (node) => node.type === "table" && found.push(node));
  const [table] = found;
  if (!table) throw new Error("There is no table in it.");
  return table;
}
