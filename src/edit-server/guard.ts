import { Buffer } from "node:buffer";
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { TOKEN_HEADER } from "../editor/exchange.ts";

/** What a request must show before anything is done for it. */
export interface Gate {
  port: number;
  token: string;
  /** The address by which it is asked for; where none is said, a name of this machine that no other one can reach. */
  host?: string;
}

/**
 * Whether a request comes from a page of this editor.
 *
 * The token in the path keeps other programs and other sites out; the Host header, sites whose name was made to mean
 * this machine (DNS rebinding); Origin, Sec-Fetch-Site and the token header, forms and scripts of other sites (CSRF).
 */
export function isAdmitted(request: IncomingMessage, { port, token, host: own }: Gate): boolean {
  const { host = "", origin } = request.headers;
  if (own === undefined ? !isOwnHost(request, port) : host !== `${own}:${port}`) return false;
  if (!sameToken(/^\/(?<token>[^/?#]*)/u.exec(request.url ?? "")?.groups?.["token"], token)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (request.method === "GET" || request.method === "HEAD") return true;
  const header = request.headers[TOKEN_HEADER];
  return (
    origin !== undefined &&
    sameToken(typeof header === "string" ? header : undefined, token) &&
    /^application\/json(?:;|$)/u.test(request.headers["content-type"] ?? "")
  );
}

/** Whether it was asked for by a name of this machine. */
export function isOwnHost({ headers: { host } }: IncomingMessage, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function sameToken(given: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * The decoded steps of the path behind the token; undefined where they cannot be decoded. They are names and not yet
 * safe to be used as such.
 */
export function stepsOf(url: string): string[] | undefined {
  const [pathname = ""] = url.split(/[?#]/u);
  try {
    return pathname.split("/").slice(2).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
