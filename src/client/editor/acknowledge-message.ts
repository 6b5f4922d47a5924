import type { AcknowledgeReply, Acknowledgement } from "../../editor/exchange.ts";
import type { PlacedMessage } from "../../editor/place-messages.ts";
import { LINE_END } from "../../editor/split-file.ts";
import { tryStorage } from "../try-storage.ts";
import { RefusedByServer } from "./ask-server.ts";
import { element } from "./page-elements.ts";

/** Who confirmed the last time, so that a name is typed once. */
const BY = "acknowledged-by";

/** What the page does with an entry. */
interface AcknowledgeTargets {
  ask: (entry: Acknowledgement) => Promise<AcknowledgeReply>;
  done: (reply: AcknowledgeReply) => void;
  tell: (sentence: string) => void;
}

/** The dialog in which somebody says, with a reason, that the original is so. */
export class AcknowledgeDialog {
  readonly #dialog = element("acknowledge-dialog", HTMLDialogElement);
  readonly #quote = element("acknowledge-quote", HTMLInputElement);
  readonly #reason = element("acknowledge-reason", HTMLInputElement);
  readonly #by = element("acknowledge-by", HTMLInputElement);
  readonly #targets: AcknowledgeTargets;
  #rule = "";

  constructor(targets: AcknowledgeTargets) {
    this.#targets = targets;
    element("acknowledge-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send();
    });
    element("acknowledge-cancel", HTMLButtonElement).addEventListener("click", () => {
      this.#dialog.close();
    });
  }

  /** @param text the file that the message is about */
  open(message: PlacedMessage, text: string): void {
    this.#rule = message.rule;
    element("acknowledge-message", HTMLElement).textContent = message.message;
    this.#quote.value = quoteOf(message, text);
    this.#reason.value = "";
    this.#by.value = tryStorage(() => localStorage.getItem(BY)) ?? "";
    this.#dialog.showModal();
    this.#reason.focus();
  }

  async #send(): Promise<void> {
    const [原文, 理由, 确认人] = [this.#quote.value, this.#reason.value, this.#by.value].map((words) => words.trim());
    const entry = { 规则: this.#rule, 原文: 原文 ?? "", 理由: 理由 ?? "", 确认人: 确认人 ?? "" };
    if (Object.values(entry).includes("")) return;
    tryStorage(() => {
      localStorage.setItem(BY, entry.确认人);
    });
    try {
      const reply = await this.#targets.ask(entry);
      this.#dialog.close();
      this.#targets.done(reply);
    } catch (error) {
      if (!(error instanceof RefusedByServer)) throw error;
      this.#dialog.close();
      this.#targets.tell(error.message);
    }
  }
}

/** What the message is about, as the file has it; the whole line where that is one place, or several lines. */
function quoteOf(message: PlacedMessage, text: string): string {
  const { actual } = message;
  if (actual !== null && actual !== "" && !/[\r\n]/u.test(actual)) return actual;
  return spanOf(message, text) || lineOf(message, text);
}

function lineOf({ line }: PlacedMessage, text: string): string {
  return (text.split(LINE_END)[line - 1] ?? "").trim();
}

function spanOf({ line, column, endLine, endColumn }: PlacedMessage, text: string): string {
  const words = text.split(LINE_END)[line - 1] ?? "";
  return endLine === line && endColumn !== null ? words.slice(column - 1, endColumn - 1).trim() : "";
}

/** The form in which somebody answerable says that it is published all the same, with what it is about filled in. */
export function approvalAddress(message: PlacedMessage, text: string, id: string): string {
  const fingerprint = /sha256:[\da-f]{16,64}/u.exec(message.fix ?? "")?.[0];
  // A message says a number only in part.
  const words = spanOf(message, text) || (message.actual ?? lineOf(message, text));
  const row = { 规则: message.rule, 原文: words, ...(fingerprint !== undefined && { 文件指纹: fingerprint }) };
  return `../../forms/${message.approval ?? ""}/${encodeURIComponent(id)}/#${new URLSearchParams(row).toString()}`;
}
