import type { PageSentence } from "./page-sentences.ts";
import { listSentences } from "./page-sentences.ts";

const NAME = "read-aloud";
/** What comes before a press: a pointer over the button, a finger on it, the focus. */
const SIGNS_OF_A_PRESS = ["pointerenter", "touchstart", "focusin"];
/** Longer than any voice needs for a character, and for coming to life. */
const SLOWEST = { character: 700, start: 8000 };

/**
 * Reads the official text of a page with the browser's own Chinese voice; hidden where there is none. 暂停 ends what is being
 * said and 继续 says the same sentence anew, because on phones a voice that was told to pause does not go on.
 *
 * How numbers and signs are said is loaded when somebody is about to press. Phones let a page speak only from within the
 * press, so that nothing is waited for: until it has come, sentences are said as they are written.
 */
export class ReadAloud extends HTMLElement {
  private sentences: PageSentence[] = [];
  private at = 0;
  private state: "silent" | "reading" | "paused" = "silent";
  /** What is being said: an utterance that was stopped may still tell of its end, or of its failure. */
  private saying: SpeechSynthesisUtterance | undefined;
  private watch: number | undefined;
  private say = ({ text }: PageSentence): string => text;
  private loading = false;

  connectedCallback(): void {
    if (!("speechSynthesis" in window)) return;
    const look = () => {
      this.hidden = this.voice === undefined;
    };
    speechSynthesis.addEventListener("voiceschanged", look);
    look();
    for (const sign of SIGNS_OF_A_PRESS) this.addEventListener(sign, () => this.load(), { passive: true });
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

  private load(): void {
    if (this.loading) return;
    this.loading = true;
    import("./say-sentence.ts").then(
      ({ saySentence }) => {
        this.say = saySentence;
      },
      () => {
        // The next press may find the network again.
        this.loading = false;
      },
    );
  }

  private get voice(): SpeechSynthesisVoice | undefined {
    const voices = speechSynthesis.getVoices();
    const ofMainland = voices.filter(({ lang }) => /^(?:zh|cmn)[-_](?:CN|Hans)/iu.test(lang));
    // One of the machine itself needs no network.
    return (
      ofMainland.find(({ localService }) => localService) ??
      ofMainland[0] ??
      voices.find(({ lang }) => /^(?:zh|cmn)/iu.test(lang))
    );
  }

  private toggle(): void {
    if (this.state === "reading") {
      this.hush();
      this.show("paused");
      return;
    }
    this.load();
    if (this.state === "silent") {
      this.sentences = [...document.querySelectorAll("[data-verbatim]")].flatMap(listSentences);
      this.at = 0;
    }
    this.show("reading");
    this.next();
  }

  /** @param why the sentence that says why, where nobody asked for it */
  private stop(why = ""): void {
    this.hush();
    this.show("silent", why);
    mark(undefined);
  }

  private hush(): void {
    this.saying = undefined;
    clearTimeout(this.watch);
    speechSynthesis.cancel();
  }

  private next(): void {
    const sentence = this.sentences[this.at];
    if (!sentence) {
      this.stop();
      return;
    }
    const text = this.say(sentence);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "zh-CN";
    if (this.voice) utterance.voice = this.voice;
    utterance.rate = 0.9;
    utterance.onend = () => {
      if (utterance !== this.saying) return;
      this.at++;
      this.next();
    };
    utterance.onerror = (event) => {
      if (utterance === this.saying) this.stop(this.reason(event));
    };
    this.saying = utterance;
    clearTimeout(this.watch);
    this.watch = window.setTimeout(
      () => {
        this.stop(this.dataset["mute"]);
      },
      SLOWEST.start + text.length * SLOWEST.character,
    );
    mark(sentence.range);
    speechSynthesis.speak(utterance);
  }

  private reason(event: SpeechSynthesisErrorEvent | undefined): string | undefined {
    return this.dataset[event?.error === "network" ? "offline" : "failed"];
  }

  private show(state: ReadAloud["state"], why = ""): void {
    this.state = state;
    this.classList.toggle("is-open", state !== "silent");
    const read = this.querySelector<HTMLElement>("[data-do=read]");
    if (read) read.textContent = read.dataset[state] ?? "";
    const stop = this.querySelector<HTMLElement>("[data-do=stop]");
    if (stop) stop.hidden = state === "silent";
    const status = this.querySelector(".reading-status");
    if (status) status.textContent = why;
  }
}

/** Shows which sentence is read, where the browser can do so without touching the text (Chrome 105). */
function mark(range: Range | undefined): void {
  // eslint-disable-next-line baseline/known -- elsewhere the sentence is only brought into the window
  const marks = "highlights" in CSS ? CSS.highlights : undefined;
  if (marks) {
    marks.delete(NAME);
    // eslint-disable-next-line baseline/known -- came with CSS.highlights
    if (range) marks.set(NAME, new Highlight(range));
  }
  const box = range?.getBoundingClientRect();
  if (!box || (box.top > 80 && box.bottom < innerHeight - 80)) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: box.top - innerHeight / 3, behavior: isCalm ? "auto" : "smooth" });
}
