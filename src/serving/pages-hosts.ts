import type { Serving } from "./serving.ts";
import { EVERYWHERE, FEED_TYPE, varyingHeaders } from "./serving.ts";

/** The file `_headers` that hosts of static pages read in the folder of the site. */
export function writeHeadersFile(serving: Serving): string {
  const { base } = serving;
  const varying = varyingHeaders(serving);
  const usual = varying.flatMap(({ name, usual: value }) => (value === undefined ? [] : [`  ${name}: ${value}`]));
  const everywhere = Object.entries(EVERYWHERE).map(([name, value]) => `  ${name}: ${value}`);
  const special = varying.flatMap(({ name, usual: value, at }) =>
    at.flatMap(({ places, value: own }) =>
      // A header that is said twice has both values; `!` takes the former away.
      places.flatMap((place) => [
        `${base}${place}`,
        ...(value === undefined ? [] : [`  ! ${name}`]),
        `  ${name}: ${own}`,
      ]),
    ),
  );
  return `${[`${base}*`, ...everywhere, ...usual, ...special, `${base}feeds/*`, `  Content-Type: ${FEED_TYPE}; charset=utf-8`].join("\n")}\n`;
}

/** Such hosts take so many; the pages that are left out lead on by themselves. */
const MOST = 2000;

/** The file `_redirects` of such hosts. */
export function writeRedirectsFile({ moved }: Serving): string {
  return moved
    .slice(0, MOST)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join("");
}
