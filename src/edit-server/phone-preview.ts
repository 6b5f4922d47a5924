import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { PhoneRequest, PhoneState } from "../editor/phone-exchange.ts";
import { drawQrCode } from "../media/qr-code.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { lookWords as words } from "../ui/look-words.ts";
import { newToken } from "./fixed-address.ts";
import { isAdmitted, stepsOf } from "./guard.ts";
import type { PageFile } from "./page-files.ts";
import { Refused } from "./refused.ts";
import { HEADERS, json, plainText, send } from "./send.ts";

/** What the machine knows: its moment in ms, and its addresses in local networks. */
export interface PhoneMachine {
  now: () => number;
  hosts: () => string[];
}

/** What is shown of one document, by the steps of an address. */
export interface PhoneShow {
  title: string;
  /** @returns undefined where there is nothing */
  get: (steps: readonly string[]) => Promise<PageFile | undefined> | PageFile | undefined;
  post: (request: IncomingMessage) => Promise<unknown>;
}

const LASTS = 3_600_000;
/** How often it looks at the clock, in ms. */
const OFTEN = 1000;
/** So many walls are registered from phones while it is on. */
const MOST_POSTS = 100;

interface Listening {
  id: string;
  title: string;
  url: string;
  ends: number;
  server: Server;
  timer: NodeJS.Timeout;
}

/**
 * Shows one document to phones in the local network: the only thing of the editor that listens beyond this machine. It is switched
 * on by hand, at one address of the machine and a path that nobody guesses, and off by itself after an hour. It answers GET for the
 * pages of that document, and one POST, which registers where its sheets hang.
 */
export class PhonePreview {
  readonly #machine: PhoneMachine;
  readonly #log: (problem: unknown) => void;
  #on: Listening | undefined;

  constructor(machine: PhoneMachine, log: (problem: unknown) => void) {
    this.#machine = machine;
    this.#log = log;
  }

  state(): PhoneState {
    this.#lookAtClock();
    const { id = null, title = "", url = "", ends = 0 } = this.#on ?? {};
    const minutes = Math.max(0, Math.ceil((ends - this.#machine.now()) / 60_000) - 1);
    const code = url === "" ? "" : drawQrCode(url);
    return { id, title, url, code, minutes, hosts: this.#machine.hosts() };
  }

  async turnOn({ id, host: asked }: PhoneRequest, show: PhoneShow): Promise<PhoneState> {
    const hosts = this.#machine.hosts();
    const host = asked === "" ? hosts[0] : hosts.find((one) => one === asked);
    if (host === undefined) throw new Refused(409, words.noNetwork);
    this.turnOff();
    const token = newToken();
    const server = createServer({ headersTimeout: 10_000, requestTimeout: 60_000 });
    server.maxConnections = 64;
    await new Promise<void>((done, fail) => server.once("error", fail).listen(0, host, done)).catch(
      (error: unknown) => {
        throw new Refused(409, words.cannotListen((error as NodeJS.ErrnoException).code ?? String(error)));
      },
    );
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const timer = setInterval(() => {
      this.#lookAtClock();
    }, OFTEN);
    timer.unref();
    const url = `http://${host}:${port}/${token}/`;
    const ends = this.#machine.now() + LASTS;
    this.#on = { id, title: show.title, url, ends, server, timer };
    this.#answer(server, { host, port, token }, show);
    return this.state();
  }

  turnOff(): void {
    if (!this.#on) return;
    const { server, timer } = this.#on;
    this.#on = undefined;
    clearInterval(timer);
    server.close();
    server.closeAllConnections();
  }

  /** A machine that slept has not looked at it. */
  #lookAtClock(): void {
    if (this.#on && this.#machine.now() >= this.#on.ends) this.turnOff();
  }

  #answer(server: Server, gate: { host: string; port: number; token: string }, show: PhoneShow): void {
    let posts = 0;
    const reply = async (request: IncomingMessage): Promise<PageFile> => {
      const steps = stepsOf(request.url ?? "") ?? [];
      if (request.method === "POST") {
        if (steps.length !== 1 || steps[0] !== "post") throw new Refused(404, refusalWords.notFound);
        if (++posts > MOST_POSTS) throw new Refused(429, words.tooMany);
        return json(await show.post(request));
      }
      const found = request.method === "GET" || request.method === "HEAD" ? await show.get(steps) : undefined;
      if (!found) throw new Refused(404, refusalWords.notFound);
      return found;
    };
    server.on("request", (request, response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      this.#lookAtClock();
      if (this.#on?.server !== server || !isAdmitted(request, gate)) {
        send(response, 403, plainText(refusalWords.forbidden));
        return;
      }
      reply(request).then(
        (file) => {
          send(response, 200, file);
        },
        (error: unknown) => {
          if (!(error instanceof Refused)) this.#log(error);
          const { status, message } = error instanceof Refused ? error : new Refused(500, refusalWords.unexpected);
          send(response, status, request.method === "POST" ? json({ message }) : plainText(message));
        },
      );
    });
  }
}
