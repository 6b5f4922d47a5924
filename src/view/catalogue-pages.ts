import type { OfficialDocument } from "../model/document.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import type { Breadcrumb } from "./breadcrumbs.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import type { CatalogueGroup } from "./catalogue.ts";
import { listCatalogue, paginate } from "./catalogue.ts";
import type { FacetGroup } from "./facets.ts";
import { flattenFacets, listFacets } from "./facets.ts";
import type { ResolveName } from "./named-field.ts";

const ROWS_PER_PAGE = 50;

/** One page of the catalogue, whole or narrowed to one value of a facet. */
export interface CataloguePage {
  /** Path below the catalogue, empty for its first page. */
  path: string;
  heading: string;
  breadcrumbs: Breadcrumb[];
  groups: CatalogueGroup[];
  /** Documents in the list, all its pages together. */
  count: number;
  page: number;
  pages: number;
  previous?: string;
  next?: string;
}

/** A facet as links. */
export interface FacetLinks {
  label: string;
  links: FacetLink[];
}

export interface FacetLink {
  href: string;
  label: string;
  count: number;
  path: string;
  children: FacetLink[];
}

/** Every page of the catalogue: all documents, and one list for each value of each facet. */
export function listCataloguePages(
  documents: readonly OfficialDocument[],
  addresses: Addresses,
  resolve: ResolveName,
): CataloguePage[] {
  const pages = pagesOf("", words.catalogue, documents, [], addresses);
  for (const { group, value, parents } of flattenFacets(listFacets(documents, resolve))) {
    const heading = `${group.label}：${[...parents, value].map(({ label }) => label).join(" › ")}`;
    const trail = [
      { label: words.catalogue, href: addresses.catalogue },
      ...parents.map(({ label, path }) => ({ label, href: addresses.cataloguePage(path) })),
      { label: value.label },
    ];
    pages.push(...pagesOf(value.path, heading, value.documents, trail, addresses));
  }
  return pages;
}

/** The facets of the whole catalogue as links with counts. */
export function listFacetLinks(
  documents: readonly OfficialDocument[],
  addresses: Addresses,
  resolve: ResolveName,
): FacetLinks[] {
  const link = ({ path, label, documents: members, children }: FacetGroup["values"][number]): FacetLink => ({
    href: addresses.cataloguePage(path),
    label,
    count: members.length,
    path,
    children: children.map(link),
  });
  return listFacets(documents, resolve).map(({ label, values }) => ({ label, links: values.map(link) }));
}

function pagesOf(
  path: string,
  heading: string,
  documents: readonly OfficialDocument[],
  trail: { label: string; href?: string }[],
  addresses: Addresses,
): CataloguePage[] {
  const lists = paginate(listCatalogue(documents, addresses), ROWS_PER_PAGE);
  const pathOf = (page: number) => [path, page === 1 ? "" : String(page)].filter((one) => one !== "").join("/");
  return lists.map((groups, index) => ({
    path: pathOf(index + 1),
    heading,
    breadcrumbs: breadcrumbs(addresses, trail.length > 0 ? trail : [{ label: heading }]),
    groups,
    count: documents.length,
    page: index + 1,
    pages: lists.length,
    ...(index > 0 ? { previous: addresses.cataloguePage(pathOf(index)) } : {}),
    ...(index + 1 < lists.length ? { next: addresses.cataloguePage(pathOf(index + 2)) } : {}),
  }));
}
