import type { APIRoute, GetStaticPaths } from "astro";
import { toAtom } from "../../export/atom.ts";
import type { Feed } from "../../export/feeds.ts";
import { listFeeds } from "../../export/feeds.ts";
import { readSiteContent } from "../_content.ts";

/** `/feeds/all.xml`, and one for each 所属领域 and 公开主体, at its former address too; none without 网址. */
export const getStaticPaths = (() => {
  const content = readSiteContent();
  return listFeeds(content.documents, content, content.resolve).flatMap((feed) =>
    [...new Set([feed.path, feed.former])].map((path) => ({ params: { path }, props: { feed } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) =>
  new Response(toAtom(feed, readSiteContent()), { headers: { "content-type": "application/atom+xml" } });
