import { listShortAddresses } from "../../permanence/short-addresses.ts";
import { readSiteContent } from "../_content.ts";
import { redirectsBelow, showRedirect } from "../_redirects.ts";

/** The short addresses on sheets and slides: `/s/k7d3m/p6/` leads on to `/documents/ID/p6/`. */
export const getStaticPaths = () => {
  const { documents, addresses } = readSiteContent();
  const short = documents.flatMap((document) => listShortAddresses(document, addresses));
  return [
    ...short.map(({ path, target, title }) => ({
      params: { path: `${path}index` },
      props: { redirecting: { target, title } },
    })),
    ...redirectsBelow("s/"),
  ];
};

export const GET = showRedirect;
