import type { ReviewRequest } from "../../editor/publish-exchange.ts";
import { draftWords } from "../../ui/draft-words.ts";
import type { LineChange } from "../../editor/line-changes.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { keepFields } from "./keep-fields.ts";
import { element } from "./page-elements.ts";
import { showChanges, showPreview } from "./show-changes.ts";

const server = new Server(location.pathname.split("/")[1] ?? "");
const { id = "", print = "" } = element("review-of", HTMLElement).dataset;
const frame = element("review-text", HTMLIFrameElement);

const shown = JSON.parse(element("shown", HTMLElement).textContent) as {
  preview: string | null;
  changes: LineChange[];
};
const changes = document.querySelector<HTMLElement>("#since tbody");
if (changes) showChanges(shown.changes, changes);

frame.addEventListener("load", show);
show();
for (const form of document.querySelectorAll<HTMLFormElement>("form.step")) {
  const step = form.dataset["step"] ?? "";
  const forget = keepFields(form, `review/${id}/${step}`, () => {
    element("state", HTMLElement).textContent = draftWords.fieldsBack;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const verdict = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "";
    const read = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
    void send({ id, print, step, verdict, name: read("name"), opinion: read("opinion") }, forget);
  });
}

function show(): void {
  showPreview(shown.preview, frame, element("no-preview", HTMLElement));
}

async function send(request: ReviewRequest, forget: () => void): Promise<void> {
  try {
    await server.ask("review", request);
    forget();
    location.reload();
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    element("state", HTMLElement).textContent = error.message;
  }
}
