import { placeInAddress } from "../place-in-address.ts";

/**
 * Plays slides one after another, for ever. The same script stands in the page of the site and in the file for a USB
 * stick: nothing here may need a server, and esbuild makes it plain enough for Chrome 60.
 */
export class SlideShow extends HTMLElement {
  private slides: HTMLElement[] = [];
  private shown = 0;
  private paused = false;
  private timer = 0;
  private quiet = 0;

  connectedCallback(): void {
    this.slides = [].slice.call(this.querySelectorAll(".slide"));
    if (this.slides.length === 0) return;
    this.classList.add("is-playing");
    this.addEventListener("click", (event) => {
      this.act((event.target as Element).getAttribute("data-do"));
    });
    document.addEventListener("keydown", (event) => {
      this.press(event);
    });
    document.addEventListener("mousemove", () => {
      this.wake();
    });
    window.addEventListener("hashchange", () => {
      this.show(this.asked());
    });
    this.show(this.asked());
    this.wake();
  }

  /** The slide of the address (`#p6`), the first one without. */
  private asked(): number {
    const id = placeInAddress();
    return Math.max(
      0,
      this.slides.findIndex((slide) => id !== "" && slide.id === id),
    );
  }

  private show(index: number): void {
    this.shown = (index + this.slides.length) % this.slides.length;
    this.slides.forEach((slide, at) => {
      slide.classList.toggle("is-shown", at === this.shown);
    });
    this.wait();
  }

  /** Waits as long as the slide takes to read. */
  private wait(): void {
    clearTimeout(this.timer);
    const seconds = Number(this.slides[this.shown]?.getAttribute("data-seconds"));
    if (!this.paused)
      this.timer = window.setTimeout(() => {
        this.show(this.shown + 1);
      }, seconds * 1000);
  }

  private act(action: string | null): void {
    if (action === "previous") this.show(this.shown - 1);
    else if (action === "next") this.show(this.shown + 1);
    else if (action === "full") this.fillScreen();
    else if (action === "pause") this.pause();
  }

  private pause(): void {
    this.paused = !this.paused;
    const button = this.querySelector('[data-do="pause"]');
    if (button) button.textContent = this.getAttribute(this.paused ? "data-resume" : "data-pause");
    this.wait();
    this.wake();
  }

  private fillScreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else if ("requestFullscreen" in this) void this.requestFullscreen();
  }

  /** Remote controls of television sets send the same keys. */
  private press(event: KeyboardEvent): void {
    this.wake();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton = event.target instanceof Element && event.target.closest("button, a") !== null;
    const action = ACTIONS[event.key];
    if (action === undefined || (onButton && (event.key === " " || event.key === "Enter"))) return;
    event.preventDefault();
    this.act(action);
  }

  /** Shows the buttons for some seconds. */
  private wake(): void {
    this.classList.remove("is-quiet");
    clearTimeout(this.quiet);
    this.quiet = window.setTimeout(() => {
      if (!this.paused) this.classList.add("is-quiet");
    }, 4000);
  }
}

const ACTIONS: Readonly<Record<string, string>> = {
  " ": "pause",
  Enter: "pause",
  MediaPlayPause: "pause",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
};
