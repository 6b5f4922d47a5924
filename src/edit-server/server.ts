import type { IncomingMessage } from "node:http";
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
import type { PhoneMachine } from "./phone-preview.ts";
import { Refused } from "./refused.ts";
import { Replies } from "./replies.ts";
import { readRequest } from "./requests.ts";
import { HEADERS, html, json, plainText, send } from "./send.ts";

/** An editor on the air. */
export interface EditServer {
  /** Its address, with the token. */
  url: string;
  close: () => Promise<void>;
}

/** Where it is on the air, and what it needs of this machine. */
interface ServedAt extends Address {
  /** A file of this user's own. */
  settings?: string;
  /** For phones; without it nothing is shown on them. */
  machine?: PhoneMachine;
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

const ALONE: PhoneMachine = { now: () => 0, hosts: () => [] };

/**
 * Serves the editor of a content folder to this machine only, for who knows the token.
 *
 * @param root absolute path of the content folder
 * @param today the day of each check, `YYYY-MM-DD`
 * @param log is told what went wrong unexpectedly
 * @param at port 0 is a free one; `settings` is a file of this user's own, where it is kept what belongs to no repository;
 *   without a `machine` nothing is shown on phones
 */
export async function startEditServer(
  root: string,
  today: () => string,
  log: (problem: unknown) => void,
  { port: asked, token, settings, machine = ALONE, every = everyMinute }: ServedAt = { port: 0, token: newToken() },
): Promise<EditServer> {
  const files = await makePageFiles();
  const replies = new Replies(root, token, { today, settings, files, machine, log });
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
        replies.look.phone.turnOff();
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
  if (steps.length === 1 && first === "")
    return html(replies.home.list(replies.publishing.onItsDay, replies.look.phone.state()));
  if (steps.length === 2 && first === "preview" && id === "") return html(PREVIEW);
  if (first === "manage" && steps.length === 3 && third === "") return html(replies.home.managePage(id));
  if (first === "review" && steps.length === 3 && third === "") return html(await replies.review(id));
  if (first === "confirm" && steps.length === 3 && third === "")
    return html(await replies.confirm.page(replies.home.factsOf(id)));
  if (first === "postings" && steps.length === 3 && third === "") return html(replies.home.postings.page(id));
  if (first === "sheets" && steps.length === 3 && third === "") {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
    return html(await replies.look.sheets(id, searchParams.get("paper"), `/${pathname.split("/")[1] ?? ""}/`));
  }
  if (first === "phone" && steps.length === 3 && third === "") return html(replies.look.phonePage(id));
  if (steps.length === 1 && first === "phone-code.svg")
    return { type: "image/svg+xml", bytes: new TextEncoder().encode(replies.look.phone.state().code) };
  if (steps.length === 2 && first === "new" && id === "") return html(newPage());
  if (first === "change" && steps.length === 3 && third === "")
    return html(replies.changes.page(replies.home.factsOf(id)));
  if (first === "forms" && steps.at(-1) === "")
    return html(await formPage(steps.slice(1, -1), replies, draftIn(request)));
  if (steps.length === 2 && first === "publish" && id === "") {
    await replies.publishing.lookAtGit();
    return html(publishPage());
  }
  if (first === "documents" && steps.length === 3 && third === "") {
    const { page, nonce } = await replies.open(id, draftIn(request));
    return { ...html(page), nonce };
  }
  if (first === "documents" && steps.length === 4 && third === "attachments") return replies.picture(id, fourth ?? "");
  throw new Refused(404, words.notFound);
}

/** @param steps behind `forms/`: none, or a file, or a file and what it is of */
async function formPage([name, of = "", ...more]: string[], { forms }: Replies, draft: string | null): Promise<string> {
  if (name === undefined) return forms.index();
  const known = FORM_NAMES.find((one) => one === name);
  if (known === undefined || more.length > 0) throw new Refused(404, words.notFound);
  return forms.page({ name: known, of }, draft);
}

/** What was typed before and is gone on with. */
function draftIn({ url = "" }: IncomingMessage): string | null {
  return new URL(url, "http://127.0.0.1").searchParams.get("draft");
}

function errorPage(message: string, token: string): PageFile {
  return html(pageHtml({ title: message, root: `/${token}/` }, h("p", message)));
}
