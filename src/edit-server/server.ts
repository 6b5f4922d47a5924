import { Buffer } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { FORM_NAMES } from "../editor/form-exchange.ts";
import { newPage } from "../editor/new-page.ts";
import { publishPage } from "../editor/publish-page.ts";
import { pageHtml } from "../editor/page-frame.ts";
import { refusalWords as words } from "../ui/edit-words.ts";
import type { Address } from "./fixed-address.ts";
import { answerWho, newToken } from "./fixed-address.ts";
import { isAdmitted, isOwnHost, stepsOf } from "./guard.ts";
import type { PageFile } from "./page-files.ts";
import { makePageFiles } from "./page-files.ts";
import { Refused } from "./refused.ts";
import { Replies } from "./replies.ts";
import { readRequest } from "./requests.ts";

/** An editor on the air. */
export interface EditServer {
  /** Its address, with the token. */
  url: string;
  close: () => Promise<void>;
}

const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; object-src 'none'";

const HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
} as const;

/** Where it is on the air, and what it needs of this machine. */
interface ServedAt extends Address {
  /** A file of this user's own. */
  settings?: string;
  /** Does something again and again until it is stopped. */
  every?: (work: () => void) => () => void;
}

function everyMinute(work: () => void): () => void {
  const timer = setInterval(work, 60_000).unref();
  return () => {
    clearInterval(timer);
  };
}

const PREVIEW = `<!doctype html>\n${toHtml(
  h("html", { lang: "zh-CN" }, [
    h("head", [h("meta", { charSet: "utf-8" }), h("link", { rel: "stylesheet", href: "../editor-preview.css" })]),
    h("body"),
  ]),
)}\n`;

/**
 * Serves the editor of a content folder to this machine only, for who knows the token.
 *
 * @param root absolute path of the content folder
 * @param today the day of each check, `YYYY-MM-DD`
 * @param log is told what went wrong unexpectedly
 * @param at port 0 is a free one; `settings` is a file of this user's own, where it is kept what belongs to no repository
 */
export async function startEditServer(
  root: string,
  today: () => string,
  log: (problem: unknown) => void,
  { port: asked, token, settings, every = everyMinute }: ServedAt = { port: 0, token: newToken() },
): Promise<EditServer> {
  const files = await makePageFiles();
  const replies = new Replies(root, token, { today, settings });
  let port = 0;
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const nonce = /^\/who\/(?<nonce>[\w-]{32})$/u.exec(request.url ?? "")?.groups?.["nonce"];
    if (nonce !== undefined && isOwnHost(request, port))
      send(response, 200, plainText(answerWho(nonce, { port, token }, root)));
    else if (!isAdmitted(request, { port, token })) send(response, 403, plainText(words.forbidden));
    else
      void answer(request, replies, files).then(
        (file) => {
          send(response, 200, file);
        },
        (error: unknown) => {
          if (!(error instanceof Refused)) log(error);
          const { status, message } = error instanceof Refused ? error : new Refused(500, words.unexpected);
          send(response, status, request.method === "POST" ? json({ message }) : errorPage(message, token));
        },
      );
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(asked, "127.0.0.1", done));
  const look = () => {
    try {
      replies.publishing.lookAtDay();
    } catch (error) {
      log(error);
    }
  };
  look();
  const stop = every(look);
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/${token}/`,
    close: () =>
      new Promise((done) => {
        stop();
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  replies: Replies,
  files: ReadonlyMap<string, PageFile>,
): Promise<PageFile> {
  const steps = stepsOf(request.url ?? "") ?? [];
  const [first = "", id = "", third, fourth] = steps;
  if (request.method === "POST") {
    if (steps.length !== 1) throw new Refused(404, words.notFound);
    return json(await readRequest(request, first, replies));
  }
  if (request.method !== "GET" && request.method !== "HEAD") throw new Refused(405, words.notFound);
  const file = files.get(first);
  if (steps.length === 1 && file) return file;
  if (steps.length === 1 && first === "") return html(replies.home.list(replies.publishing.onItsDay));
  if (steps.length === 2 && first === "preview" && id === "") return html(PREVIEW);
  if (first === "manage" && steps.length === 3 && third === "") return html(replies.home.managePage(id));
  if (first === "review" && steps.length === 3 && third === "") return html(await replies.review(id));
  if (first === "postings" && steps.length === 3 && third === "") return html(replies.home.postings.page(id));
  if (steps.length === 2 && first === "new" && id === "") return html(newPage());
  if (first === "forms" && steps.at(-1) === "") return html(await formPage(steps.slice(1, -1), replies));
  if (steps.length === 2 && first === "publish" && id === "") {
    await replies.publishing.lookAtGit();
    return html(publishPage());
  }
  if (first === "documents" && steps.length === 3 && third === "") {
    const asked = new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("draft");
    const { page, nonce } = await replies.open(id, asked);
    return { ...html(page), nonce };
  }
  if (first === "documents" && steps.length === 4 && third === "attachments") return replies.picture(id, fourth ?? "");
  throw new Refused(404, words.notFound);
}

/** @param steps behind `forms/`: none, or a file, or a file and what it is of */
async function formPage([name, of = "", ...more]: string[], { forms }: Replies): Promise<string> {
  if (name === undefined) return forms.index();
  const known = FORM_NAMES.find((one) => one === name);
  if (known === undefined || more.length > 0) throw new Refused(404, words.notFound);
  return forms.page({ name: known, of });
}

function send(response: ServerResponse, status: number, { type, bytes, nonce }: PageFile): void {
  if (nonce !== undefined)
    response.setHeader("content-security-policy", `${POLICY}; style-src 'self' 'nonce-${nonce}'`);
  response.writeHead(status, { "content-type": type, "content-length": bytes.length }).end(bytes);
}

function html(text: string): PageFile {
  return { type: "text/html; charset=utf-8", bytes: Buffer.from(text) };
}

function plainText(text: string): PageFile {
  return { type: "text/plain; charset=utf-8", bytes: Buffer.from(`${text}\n`) };
}

function json(value: unknown): PageFile {
  return { type: "application/json; charset=utf-8", bytes: Buffer.from(JSON.stringify(value)) };
}

function errorPage(message: string, token: string): PageFile {
  return html(pageHtml({ title: message, root: `/${token}/` }, h("p", message)));
}
