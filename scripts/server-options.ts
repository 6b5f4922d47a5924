/** Options of the commands that serve the site on this machine, for `parseArgs`. */
export const SERVER_OPTIONS = {
  base: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
} as const;

/** Where to listen, as Astro takes it. Throws in Chinese for what is no port. */
export function readServerOptions({ port, host }: { port?: string | undefined; host?: string | undefined }) {
  const number = port === undefined ? undefined : /^\d+$/u.test(port) ? Number(port) : NaN;
  if (number !== undefined && !(number < 65_536)) throw new Error(`“${port}”不是端口，应为 0 到 65535 的整数`);
  return { ...(number !== undefined && { port: number }), ...(host !== undefined && { host }) };
}
