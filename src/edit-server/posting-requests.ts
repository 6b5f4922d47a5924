import { z } from "zod";

const said = z.string().max(200);

/** POST post, of the editor and of a phone. */
export const post = z.strictObject({
  id: z.string(),
  village: said,
  place: said,
  from: said,
  to: said,
  sheet: said,
  picture: z.base64(),
});

/** POST post-table */
export const postTable = z.strictObject({ id: z.string(), bytes: z.base64() });
