import { defineCollection } from "astro:content";
import { z } from "zod";
import type { PermanenceRecord } from "./loaders/content-loaders.ts";
import { documentsLoader, permanenceLoader, siteLoader, vocabularyLoader } from "./loaders/content-loaders.ts";
import type { OfficialDocument } from "./model/document.ts";
import type { Site } from "./model/site.ts";
import type { Vocabulary } from "./model/vocabulary.ts";

/** Our loaders check everything themselves; the schemas only tell TypeScript the shape. */
export const collections = {
  documents: defineCollection({ loader: documentsLoader(), schema: z.custom<OfficialDocument>() }),
  permanence: defineCollection({ loader: permanenceLoader(), schema: z.custom<PermanenceRecord>() }),
  site: defineCollection({ loader: siteLoader(), schema: z.custom<Site>() }),
  vocabulary: defineCollection({ loader: vocabularyLoader(), schema: z.custom<Vocabulary>() }),
};
