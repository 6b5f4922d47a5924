import { redirectsBelow, showRedirect } from "../_redirects.ts";

/** Old addresses of documents, problems and files that lead on to new ones. */
export const getStaticPaths = () => redirectsBelow("documents/");

export const GET = showRedirect;
