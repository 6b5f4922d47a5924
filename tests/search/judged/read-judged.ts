import { readFileSync } from "node:fs";
import path from "node:path";
import type { OfficialDocument } from "../../../src/model/document.ts";
import { listDate } from "../../../src/view/dates.ts";
import { makeDocument } from "../../view/make-document.ts";

/** A query as a villager types it, and what answers it. */
export interface JudgedQuery {
  kind: string;
  typed: string;
  /** The gain of each document, 3 for the best. */
  gains: ReadonlyMap<string, number>;
  /** Words that a quotation has to have, where the query asks for something. */
  quoted?: string;
}

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), "utf8");

/** Documents of invented towns, the newest first. */
export function readJudgedDocuments(): OfficialDocument[] {
  const parts = read("documents.txt").split(/^=== /mu).slice(1);
  const documents = parts.map((part) => {
    const [, id = "", frontmatter = "", body = ""] = /^(\S+)\n([\s\S]*?)\n\n([\s\S]*)$/u.exec(part) ?? [];
    return makeDocument(body.trim(), frontmatter.replace(/^(成文日期: )(.+)$/mu, '$1"$2"'), id);
  });
  const dayOf = (document: OfficialDocument) => listDate(document.disclosure)?.value ?? "";
  return documents.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

export function readJudgedQueries(): JudgedQuery[] {
  const lines = read("queries.txt").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", typed = "", documents = "", quoted] = line.split("|");
      const gains = documents.split(" ").map((one): [string, number] => {
        const [id = "", gain] = one.split("=");
        return [id, Number(gain)];
      });
      return { kind, typed, gains: new Map(gains), ...(quoted === undefined ? {} : { quoted }) };
    });
}
