import { afterAll, beforeAll } from "vitest";
import { builtSite } from "./built-site.ts";
import type { Served, ServeOptions } from "./serve.ts";
import { serveFolder } from "./serve.ts";

/** The site that was built once for this run, on the air while the tests of a file run. */
export function oneSite(options: ServeOptions = {}): () => Served {
  let site: Served;
  beforeAll(async () => {
    site = await serveFolder(builtSite(), options);
  });
  afterAll(async () => {
    await site.close();
  });
  return () => site;
}
