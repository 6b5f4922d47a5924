import type { OfficialDocument } from "../model/document.ts";
import { listDate } from "../view/dates.ts";
import { listFacets } from "../view/facets.ts";
import type { ResolveName } from "../view/named-field.ts";
import type { DataSite } from "./data-site.ts";

/** A feed and what is in it. */
export interface Feed {
  /** `all`, or the path of the catalogue page with the same documents: `domain/3bmmcn2` */
  path: string;
  /** Where it was in earlier releases; readers of feeds follow no page that leads on. */
  former: string;
  title: string;
  /** Address of the page that lists the same documents. */
  page: string;
  documents: OfficialDocument[];
}

/**
 * The feeds of a site: all documents, each 所属领域, each 公开主体. Atom asks for absolute addresses and for the date of
 * each entry, so there are none without 网址, and documents without any date are in none.
 */
export function listFeeds(documents: readonly OfficialDocument[], place: DataSite, resolve: ResolveName): Feed[] {
  const { site, addresses } = place;
  if (site.url === undefined) return [];
  const dated = documents.filter(({ disclosure }) => listDate(disclosure));
  const narrowed = listFacets(dated, resolve)
    .filter(({ key }) => key === "domain" || key === "issuer")
    .flatMap(({ values }) =>
      values.map(({ path, former, label, documents: members }) => ({
        path,
        former,
        title: `${site.name}：${label}`,
        page: addresses.cataloguePage(path),
        documents: members,
      })),
    );
  const all = { path: "all", former: "all", title: site.name, page: addresses.catalogue, documents: dated };
  return dated.length === 0 ? [] : [all, ...narrowed];
}
