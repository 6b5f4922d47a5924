import { buildElement } from "../build-element.ts";
import { editWords as words } from "../../ui/edit-words.ts";
import type { PasteReply } from "../../editor/exchange.ts";
import { joinPasted } from "../../editor/join-pasted.ts";
import type { Server } from "./ask-server.ts";
import { RefusedByServer } from "./ask-server.ts";
import { element } from "./page-elements.ts";
import { picturesOf } from "./pasted-pictures.ts";
import type { TextBox } from "./text-box.ts";

/** A clipboard, read at once: it is empty when the event is over. */
interface Copied {
  html: string;
  plain: string;
  rtf: string;
  files: File[];
}

/** What a page does with what is pasted. */
interface PasteTargets {
  id: string;
  server: Server;
  /** What the box has of the body. */
  bodyOf: (text: string) => string;
  /** Shows how it stands. */
  tell: (state: string) => void;
}

/**
 * Text from Word, WPS or a web page is pasted with its paragraphs, tables and pictures; plain text as it is.
 *
 * @returns whether it is taken care of
 */
export function pasteInto(text: TextBox, event: ClipboardEvent, targets: PasteTargets): boolean {
  const copied = event.clipboardData && readClipboard(event.clipboardData);
  if (!copied) return false;
  event.preventDefault();
  void paste(text, copied, targets);
  return true;
}

async function paste(text: TextBox, copied: Copied, { id, server, bodyOf, tell }: PasteTargets) {
  const { value } = text;
  const { start, end } = text.selection;
  const [before, after] = [value.slice(0, start), value.slice(end)];
  const whole = bodyOf(before + after).trim() === "";
  text.isReadOnly = true;
  tell(words.pasting);
  const pictures = await picturesOf(copied);
  const html = copied.html === "" ? pictures.map(() => '<img src="clipboard">').join("") : copied.html;
  const reply = await ask(server.paste({ id, html, pictures, whole }));
  text.isReadOnly = false;
  const read = typeof reply === "string" ? null : reply.text;
  text.replace(start, end, read === null ? copied.plain : joinPasted(before, read, after));
  tell(read === null ? words.pastedPlain(typeof reply === "string" ? reply : "") : words.unsaved);
  showDoubts(typeof reply === "string" ? undefined : reply, text);
}

/** The reply, or why there is none. */
async function ask(reply: Promise<PasteReply>): Promise<PasteReply | string> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof RefusedByServer) return error.message;
    throw error;
  }
}

/** What is to be converted; undefined for plain text, and for what a program for writing code copies. */
function readClipboard(data: DataTransfer): Copied | undefined {
  const html = data.getData("text/html");
  const files = [...data.files];
  if (html === "" && !files.some(({ type }) => type.startsWith("image/"))) return undefined;
  if (data.types.includes("vscode-editor-data")) return undefined;
  return { html, plain: data.getData("text/plain"), rtf: data.getData("text/rtf"), files };
}

/** Lists what to look at in what was pasted last; choosing one leads to its place. */
function showDoubts(reply: PasteReply | undefined, text: TextBox): void {
  const { doubts = [], files = [] } = reply ?? {};
  element("pasted", HTMLElement).hidden = doubts.length + files.length === 0;
  element("pasted-files", HTMLElement).textContent = files.length === 0 ? "" : words.pastedFiles(files);
  const items = doubts.map(({ words: begin, reason, fix }) => {
    const go = buildElement("button", { type: "button", class: "go" }, begin);
    go.addEventListener("click", () => {
      const at = text.value.indexOf(begin);
      if (at >= 0) text.select(at, at + begin.length);
    });
    const sentence = buildElement("span", { class: "sentence" }, reason);
    return buildElement(
      "li",
      { class: "notice" },
      go,
      " ",
      sentence,
      buildElement("span", { class: "fix" }, words.fix + fix),
    );
  });
  element("pasted-doubts", HTMLElement).replaceChildren(...items);
}
