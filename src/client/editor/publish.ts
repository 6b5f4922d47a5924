import type { PublishState, SetAuthor, TrustHost } from "../../editor/publish-exchange.ts";
import { publishWords as words } from "../../ui/publish-page-words.ts";
import { buildElement } from "../build-element.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { element } from "./page-elements.ts";
import { fillPlace, followKind, readPlace } from "./publish-place.ts";

/** How often the server is asked how far it is, in ms. */
const OFTEN = 500;
/** How a line ends that says that something was not reviewed. */
const REVIEW = "[unreviewed]";
const DOCUMENT = /documents\/(?<id>[^/]+)\//u;

const server = new Server(location.pathname.split("/")[1] ?? "");
const [build, publish, undo] = ["build", "publish", "undo"].map((id) => element(id, HTMLButtonElement)) as [
  HTMLButtonElement,
  HTMLButtonElement,
  HTMLButtonElement,
];
const told = element("state", HTMLElement);
let state: PublishState | undefined;

build.addEventListener("click", () => {
  void ask("publish-build");
});
publish.addEventListener("click", () => {
  if (confirm(words.sure(state?.place ?? ""))) void ask("publish-place");
});
undo.addEventListener("click", () => {
  if (confirm(words.sureUndo)) void ask("publish-undo");
});
element("place-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void ask("publish-set", readPlace(), element("place-state", HTMLElement)).then((isSet) => {
    if (isSet && state) fillPlace(state);
  });
});
element("trust", HTMLButtonElement).addEventListener("click", () => {
  void ask("publish-trust", { hostKey: state?.hostKey ?? "" } satisfies TrustHost);
});
followKind();
element("author-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  const [name, mail] = ["author-name", "author-mail"].map((id) => element(id, HTMLInputElement).value);
  const author = { name: name ?? "", mail: mail ?? "" } satisfies SetAuthor;
  void ask("publish-author", author, element("author-state", HTMLElement));
});
void ask("publish-state").then(() => {
  if (state) fillPlace(state);
  element("place-fields", HTMLFieldSetElement).disabled = false;
});

/**
 * Asks for something and shows how it goes, until it is done; what the server has against it is told at a place of the page,
 * and false is given.
 */
async function ask(kind: string, request: unknown = {}, refusedAt = told): Promise<boolean> {
  // What is asked next would be answered as if this had not been.
  build.disabled = publish.disabled = undo.disabled = true;
  try {
    let answer = await server.ask<PublishState>(kind, request);
    show(answer);
    while (answer.step.endsWith("ing")) {
      await new Promise((done) => setTimeout(done, OFTEN));
      answer = await server.ask<PublishState>("publish-state", {});
      show(answer);
    }
    element("place-state", HTMLElement).textContent = "";
    return true;
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    if (state) show(state);
    refusedAt.textContent = error.message;
    return false;
  }
}

function show(answer: PublishState): void {
  state = answer;
  const { step, progress, said, changes, canUndo } = answer;
  const isRunning = step.endsWith("ing");
  told.textContent = progress === "" ? words.steps[step] : progress;
  element("said", HTMLElement).replaceChildren(...(isRunning ? [] : said.map(toLine)));
  const lines = changes ?? [answer.place === "" ? words.noPlace : words.noChanges];
  element("changes", HTMLElement).replaceChildren(...lines.map((line) => buildElement("li", {}, line)));
  if (!isRunning) {
    const drafts = answer.drafts.length === 0 ? [words.noDrafts] : answer.drafts;
    element("drafts", HTMLElement).replaceChildren(...drafts.map((line) => buildElement("li", {}, line)));
  }
  element("host-section", HTMLElement).hidden = answer.hostKey === "";
  element("host-key", HTMLElement).textContent = words.hostKey(answer.hostKey);
  element("author-section", HTMLElement).hidden = !answer.asksAuthor;
  build.disabled = isRunning;
  publish.disabled = step !== "built" || changes === null;
  undo.hidden = !canUndo;
  undo.disabled = isRunning;
  const why = element("no-undo", HTMLElement);
  [why.textContent, why.hidden] = [answer.noUndo, answer.noUndo === ""];
}

/** A line that names a document leads to where it is mended. */
function toLine(line: string): HTMLElement {
  const id = / 错误 | 提醒 /u.test(line) ? DOCUMENT.exec(line)?.groups?.["id"] : undefined;
  const page = line.endsWith(REVIEW) ? "review" : "documents";
  return id === undefined
    ? buildElement("li", {}, line)
    : buildElement("li", {}, buildElement("a", { href: `../${page}/${encodeURIComponent(id)}/` }, line));
}
