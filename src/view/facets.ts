import type { Disclosure } from "../model/disclosure.ts";
import { LABELS } from "../model/field-list.ts";
import type { OfficialDocument } from "../model/document.ts";
import { words } from "../ui/zh-CN.ts";
import { compare, listDate } from "./dates.ts";
import type { ResolveName } from "./named-field.ts";
import { slugOf, spellOut } from "./slug.ts";

/** A way to narrow the catalogue. */
export type CatalogueFacet = "domain" | "item" | "issuer" | "level" | "year";

/** One value of a facet and the documents it holds. */
export interface FacetValue {
  /** Path below the catalogue: `domain/3bmmcn2`. */
  path: string;
  /** Where it was in earlier releases: `domain/u6276-u8d2b`. */
  former: string;
  label: string;
  documents: OfficialDocument[];
  /** 二级事项 of a 一级事项. */
  children: FacetValue[];
}

export interface FacetGroup {
  key: CatalogueFacet;
  label: string;
  values: FacetValue[];
}

/** 领域, 一级/二级事项, 公开主体, 公开层级, 年份: only values that documents state, most documents first. */
export function listFacets(documents: readonly OfficialDocument[], resolve: ResolveName): FacetGroup[] {
  const byField = (field: "domain" | "issuer") => (disclosure: Disclosure) => {
    const value = disclosure[field];
    return value ? [resolve(field, value)] : [];
  };
  const groups: FacetGroup[] = [
    { key: "domain", label: LABELS.domain, values: collect("domain", documents, byField("domain")) },
    { key: "item", label: words.items, values: listItems(documents, resolve) },
    { key: "issuer", label: LABELS.issuer, values: collect("issuer", documents, byField("issuer")) },
    {
      key: "level",
      label: LABELS.levels,
      values: collect("level", documents, ({ levels = [] }) => levels.map(({ level }) => resolve("level", level))),
    },
    { key: "year", label: words.year, values: collect("year", documents, yearOf).sort(byLabelDescending) },
  ];
  return groups.filter(({ values }) => values.length > 0);
}

function listItems(documents: readonly OfficialDocument[], resolve: ResolveName): FacetValue[] {
  const primary = collect("item", documents, ({ primaryItem }) =>
    primaryItem ? [resolve("primaryItem", primaryItem)] : [],
  );
  for (const value of primary)
    value.children = collect(
      value.path,
      value.documents,
      ({ secondaryItem }) => (secondaryItem ? [resolve("secondaryItem", secondaryItem)] : []),
      value.former,
    );
  return primary;
}

function collect(
  path: string,
  documents: readonly OfficialDocument[],
  valuesOf: (disclosure: Disclosure) => string[],
  former = path,
): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const document of documents)
    for (const label of new Set(valuesOf(document.disclosure))) {
      const value = values.get(label) ?? {
        path: `${path}/${slugOf(label)}`,
        former: `${former}/${spellOut(label)}`,
        label,
        documents: [],
        children: [],
      };
      value.documents.push(document);
      values.set(label, value);
    }
  return [...values.values()].sort((a, b) => b.documents.length - a.documents.length || compare(a.label, b.label));
}

function yearOf(disclosure: Disclosure): string[] {
  const date = listDate(disclosure);
  return date ? [date.value.slice(0, 4)] : [];
}

function byLabelDescending(a: FacetValue, b: FacetValue): number {
  return compare(b.label, a.label);
}

/** Every value of every facet, 二级事项 included. */
export function flattenFacets(
  groups: readonly FacetGroup[],
): { group: FacetGroup; value: FacetValue; parents: FacetValue[] }[] {
  return groups.flatMap((group) =>
    group.values.flatMap((value) => [
      { group, value, parents: [] },
      ...value.children.map((child) => ({ group, value: child, parents: [value] })),
    ]),
  );
}
