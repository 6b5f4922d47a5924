import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

/** A folder on the air at this address (with the base path and a final slash), until it is closed. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Path below which the site was built, e.g. `/zwgk/`. */
  readonly base?: string;
  /** Extra headers of every response, e.g. a strict Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the packed copies of the site are sent in place of its files, as a server does that knows them. */
  readonly isPacked?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
  ".zip": "application/zip",
};

/**
 * Serves a built site on this machine only, as plain file hosting does and no more kindly: a folder needs its
 * final slash (else it redirects), `index.html` stands for the folder, and what is missing gets `404.html` with status 404.
 */
export async function serveFolder(
  folder: string,
  { base = "/", headers = {}, isPacked = false }: ServeOptions = {},
): Promise<Served> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { pathname } = new URL(request.url ?? "/", "http://site");
    answer({ root, base, isPacked }, pathname, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Place {
  root: string;
  base: string;
  isPacked: boolean;
}

async function answer({ root, base, isPacked }: Place, pathname: string, response: ServerResponse): Promise<void> {
  if (`${pathname}/` === base) return redirect(response, base);
  const path = pathname.startsWith(base) ? decoded(pathname.slice(base.length)) : undefined;
  const file = path === undefined ? undefined : resolve(root, path);
  if (file !== undefined && (file === root || file.startsWith(root + sep))) {
    const kind = await kindOf(file);
    if (kind === "folder" && !pathname.endsWith("/")) return redirect(response, `${pathname}/`);
    const page = kind === "folder" ? join(file, "index.html") : file;
    if (pathname.endsWith("/") ? kind === "folder" && (await kindOf(page)) === "file" : kind === "file") {
      if (!isPacked || (await kindOf(`${page}.gz`)) !== "file") return send(response, 200, page);
      response.setHeader("content-encoding", "gzip");
      return send(response, 200, `${page}.gz`, page);
    }
  }
  const missing = join(root, "404.html");
  if ((await kindOf(missing)) === "file") return send(response, 404, missing);
  response.writeHead(404).end();
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function kindOf(file: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? "folder" : "file";
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function send(response: ServerResponse, status: number, file: string, named = file): void {
  const type = TYPES[extname(named).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type });
  createReadStream(file).pipe(response);
}
