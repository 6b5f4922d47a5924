import { toSpeech } from "../../speech/speak.ts";

/** A sentence on the page. */
interface Sentence {
  text: string;
  range: Range;
}

const NAME = "read-aloud";
const END = /[。！？!?；;]/u;
const BLOCKS = "p,li,dd,dt,td,th,h1,h2,h3,h4,h5,h6,div";

/** Reads the official text of a page with the browser's own Chinese voice; hidden where there is none. */
export class ReadAloud extends HTMLElement {
  private sentences: Sentence[] = [];
  private at = 0;
  private state: "silent" | "reading" | "paused" = "silent";
  /** What is being said: an utterance that was stopped may still tell of its end, or of its failure. */
  private saying: SpeechSynthesisUtterance | undefined;

  connectedCallback(): void {
    if (!("speechSynthesis" in window)) return;
    const look = () => {
      this.hidden = this.voice === undefined;
    };
    speechSynthesis.addEventListener("voiceschanged", look);
    look();
    this.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("button")?.dataset["do"];
      if (action === "read") this.toggle();
      else if (action === "stop") this.stop();
    });
    // A voice would go on after the page is left.
    window.addEventListener("pagehide", () => {
      this.stop();
    });
  }

  private get voice(): SpeechSynthesisVoice | undefined {
    const voices = speechSynthesis.getVoices();
    return (
      voices.find(({ lang }) => /^(?:zh|cmn)[-_](?:CN|Hans)/iu.test(lang)) ??
      voices.find(({ lang }) => /^(?:zh|cmn)/iu.test(lang))
    );
  }

  private toggle(): void {
    if (this.state === "reading") {
      speechSynthesis.pause();
      this.show("paused");
    } else if (this.state === "paused") {
      speechSynthesis.resume();
      this.show("reading");
    } else {
      this.sentences = [...document.querySelectorAll("[data-verbatim]")].flatMap(listSentences);
      this.at = 0;
      this.show("reading");
      this.next();
    }
  }

  private stop(): void {
    this.saying = undefined;
    this.show("silent");
    speechSynthesis.cancel();
    mark(undefined);
  }

  private next(): void {
    const sentence = this.sentences[this.at];
    if (!sentence) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(toSpeech(sentence.text));
    utterance.lang = "zh-CN";
    if (this.voice) utterance.voice = this.voice;
    utterance.rate = 0.9;
    utterance.onend = () => {
      if (utterance !== this.saying) return;
      this.at++;
      this.next();
    };
    utterance.onerror = () => {
      if (utterance === this.saying) this.stop();
    };
    this.saying = utterance;
    mark(sentence.range);
    speechSynthesis.speak(utterance);
  }

  private show(state: ReadAloud["state"]): void {
    this.state = state;
    const read = this.querySelector<HTMLElement>("[data-do=read]");
    if (read) read.textContent = read.dataset[state] ?? "";
    const stop = this.querySelector<HTMLElement>("[data-do=stop]");
    if (stop) stop.hidden = state === "silent";
  }
}

/** The sentences of an official text, furniture apart; none goes across two paragraphs. */
export function listSentences(part: Element): Sentence[] {
  const sentences: Sentence[] = [];
  let open: { text: string; start: [Text, number]; block: Element | null } | undefined;
  const close = (node: Text, offset: number) => {
    if (open && open.text.trim() !== "") {
      const range = document.createRange();
      range.setStart(...open.start);
      range.setEnd(node, offset);
      sentences.push({ text: open.text, range });
    }
    open = undefined;
  };
  let last: [Text, number] | undefined;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!(node instanceof Text) || !element || element.closest("[data-furniture]")) continue;
    const block = element.closest(BLOCKS);
    if (open && open.block !== block && last) close(...last);
    for (let at = 0; at < node.data.length; at++) {
      const character = node.data[at] ?? "";
      open ??= { text: "", start: [node, at], block };
      open.text += character;
      if (END.test(character)) close(node, at + 1);
    }
    last = [node, node.data.length];
  }
  if (last) close(...last);
  return sentences;
}

/** Shows which sentence is read, where the browser can do so without touching the text (Chrome 105). */
function mark(range: Range | undefined): void {
  if ("highlights" in CSS) {
    CSS.highlights.delete(NAME);
    if (range) CSS.highlights.set(NAME, new Highlight(range));
  }
  const box = range?.getBoundingClientRect();
  if (!box || (box.top > 80 && box.bottom < innerHeight - 80)) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: box.top - innerHeight / 3, behavior: isCalm ? "auto" : "smooth" });
}
