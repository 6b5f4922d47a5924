import { placeInAddress } from "../place-in-address.ts";

interface WebkitDocument {
  webkitFullscreenElement?: Element | null;
  webkitExitFullscreen?: () => void;
}

interface WebkitElement {
  webkitRequestFullscreen?: () => void;
}

/**
 * Plays the slides of a loop one after another, for ever: the short loop where there is one, the whole text where the address
 * says so (`?loop=whole`) or names a place in it (`#p6`); dark with `?theme=dark`. The same script stands in the page of
 * the site and in the file for a USB stick: nothing here may need a server, and esbuild makes it plain enough for Chrome 60.
 */
export class SlideShow extends HTMLElement {
  private loops: HTMLElement[] = [];
  private loop: HTMLElement | undefined;
  private slides: HTMLElement[] = [];
  private shown = 0;
  private paused = false;
  private timer = 0;
  private quiet = 0;

  connectedCallback(): void {
    this.loops = [].slice.call(this.querySelectorAll(".loop"));
    if (!this.querySelector(".slide")) return;
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
      this.begin();
    });
    if (/[?&]theme=dark(?:&|$)/u.test(location.search)) this.dress();
    this.begin();
    this.wake();
  }

  /** Goes where the address says: to a place, to a loop, else to the first slide of the first loop. */
  private begin(): void {
    const id = placeInAddress();
    const place = id === "" ? null : document.getElementById(id);
    const whole = this.loops.filter((loop) => loop.getAttribute("data-loop") === "whole")[0];
    const isWhole = place !== null || /[?&]loop=whole(?:&|$)/u.test(location.search);
    this.choose((isWhole && whole) || this.loops[0]);
    this.show(Math.max(0, place ? this.slides.findIndex((slide) => slide.contains(place)) : 0));
  }

  private choose(loop: HTMLElement | undefined): void {
    if (!loop || loop === this.loop) return;
    this.slides.forEach((slide) => {
      slide.classList.remove("is-shown");
    });
    this.loop = loop;
    this.slides = [].slice.call(loop.querySelectorAll(".slide"));
    const isShort = loop.getAttribute("data-loop") === "short";
    this.say("loop", isShort ? "data-whole" : "data-short");
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
    else if (action === "theme") this.dress();
    else if (action === "loop") this.changeLoop();
  }

  private changeLoop(): void {
    this.choose(this.loops[(this.loops.indexOf(this.loop as HTMLElement) + 1) % this.loops.length]);
    this.show(0);
  }

  /** White on black for LED walls, or black on white again. */
  private dress(): void {
    this.classList.toggle("is-dark");
    this.say("theme", this.classList.contains("is-dark") ? "data-light" : "data-dark");
  }

  private pause(): void {
    this.paused = !this.paused;
    this.say("pause", this.paused ? "data-resume" : "data-pause");
    this.wait();
    this.wake();
  }

  /** Gives a button the words of an attribute. */
  private say(action: string, attribute: string): void {
    const button = this.querySelector(`[data-do="${action}"]`);
    if (button) button.textContent = this.getAttribute(attribute);
  }

  private fillScreen(): void {
    /* eslint-disable baseline/known -- before Chrome 71 under the names of WebKit */
    if ("requestFullscreen" in this) {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void this.requestFullscreen();
      return;
    }
    /* eslint-enable baseline/known */
    const { webkitFullscreenElement, webkitExitFullscreen } = document as WebkitDocument;
    if (webkitFullscreenElement) webkitExitFullscreen?.call(document);
    else (this as WebkitElement).webkitRequestFullscreen?.();
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
