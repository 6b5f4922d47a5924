import { Buffer } from "node:buffer";
import type { ServerResponse } from "node:http";
import type { PageFile } from "./page-files.ts";

const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

/** What goes with every answer. */
export const HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

export function send(response: ServerResponse, status: number, { type, bytes, nonce }: PageFile): void {
  if (nonce !== undefined)
    response.setHeader("content-security-policy", `${POLICY}; style-src 'self' 'nonce-${nonce}'`);
  response.writeHead(status, { "content-type": type, "content-length": bytes.length }).end(bytes);
}

export function html(text: string): PageFile {
  return { type: "text/html; charset=utf-8", bytes: Buffer.from(text) };
}

export function plainText(text: string): PageFile {
  return { type: "text/plain; charset=utf-8", bytes: Buffer.from(`${text}\n`) };
}

export function json(value: unknown): PageFile {
  return { type: "application/json; charset=utf-8", bytes: Buffer.from(JSON.stringify(value)) };
}
