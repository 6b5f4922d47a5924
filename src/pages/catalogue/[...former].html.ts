import { redirectsBelow, showRedirect } from "../_redirects.ts";

/** Lists at the addresses that they had in earlier releases. */
export const getStaticPaths = () =>
  redirectsBelow("catalogue/").map(({ params: { path }, props }) => ({ params: { former: path }, props }));

export const GET = showRedirect;
