import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "../view/addresses.ts";
import { listCataloguePages } from "../view/catalogue-pages.ts";
import { flattenFacets, listFacets } from "../view/facets.ts";
import type { ResolveName } from "../view/named-field.ts";
import { listRoles } from "../view/roles.ts";
import { spellOut } from "../view/slug.ts";
import type { RedirectPage } from "./old-pages.ts";

/** Longer names were on no server of Windows. */
const LONGEST = 150;

/** The pages of facets at the addresses that they had in earlier releases, spelt out: `catalogue/domain/u6276-u8d2b/2/`. */
export function listFormerFacets(
  documents: readonly OfficialDocument[],
  addresses: Addresses,
  resolve: ResolveName,
): RedirectPage[] {
  const formerOf = new Map(
    flattenFacets(listFacets(documents, resolve)).map(({ value }) => [value.path, value.former]),
  );
  const catalogue = listCataloguePages(documents, addresses, resolve).flatMap(({ path, page, heading }) => {
    const facet = page > 1 ? path.replace(/\/\d+$/u, "") : path;
    const former = formerOf.get(facet);
    if (former === undefined || former === facet) return [];
    const own = `catalogue/${former}${path.slice(facet.length)}/`;
    return [{ path: own, target: addresses.cataloguePage(path), title: heading }];
  });
  const roles = documents.flatMap((document) =>
    listRoles(document, (name) => resolve("bearer", name)).map(({ name }) => ({
      path: `documents/${document.id}/lists/roles/${spellOut(name)}/`,
      target: addresses.role(document.id, name),
      title: name,
    })),
  );
  return [...catalogue, ...roles].filter(({ path }) => path.split("/").every((name) => name.length <= LONGEST));
}
