import type { CreateReply } from "../../editor/new-exchange.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { element, hasElement } from "./page-elements.ts";
import { fileBytes, followFiles } from "./take-files.ts";

const server = new Server(location.pathname.split("/")[1] ?? "");
const manage = element("manage", HTMLElement);
const id = manage.dataset["id"] ?? "";

follow("rename", async () => {
  const name = element("name", HTMLInputElement).value.trim();
  const renamed = await server.ask<CreateReply>("rename", { id, name });
  location.assign(`../${encodeURIComponent(renamed.id)}/`);
});
follow("move", async () => {
  await server.ask("move", { id, shelf: manage.dataset["shelf"] === "drafts" ? "documents" : "drafts" });
  location.reload();
});
follow("remove", async () => {
  await server.ask("remove", { id });
  location.assign("../../");
});
followFiles(element("drop-files", HTMLElement), element("files", HTMLInputElement), (files) => {
  void run(async () => {
    for (const file of files) await server.ask("attach", { id, name: file.name, bytes: await fileBytes(file) });
    location.reload();
  });
});

function follow(name: string, action: () => Promise<void>): void {
  if (!hasElement(name)) return;
  element(name, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    void run(action);
  });
}

async function run(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    element("state", HTMLElement).textContent = error.message;
  }
}
