import { placeInAddress } from "../place-in-address.ts";
import { tryStorage } from "../try-storage.ts";

/** Where the frames were scrolled to before the page was loaded anew, by their names. */
const SCROLLED = "preview-scrolled";

/**
 * `<preview-frames>`: the documents of the page of previews, one at a time. The address remembers which (`#ID`), so that a
 * reload shows the same; its frames stay where they were scrolled to.
 */
export class PreviewFrames extends HTMLElement {
  connectedCallback(): void {
    const choice = this.querySelector("select");
    if (!choice) return;
    const known = [...choice.options].map(({ value }) => value);
    const asked = placeInAddress();
    if (known.includes(asked)) choice.value = asked;
    choice.addEventListener("change", () => {
      history.replaceState(null, "", `#${encodeURIComponent(choice.value)}`);
      tryStorage(() => {
        sessionStorage.removeItem(SCROLLED);
      });
      this.#show(choice.value);
    });
    this.#show(choice.value);
  }

  #show(id: string): void {
    for (const section of this.querySelectorAll<HTMLElement>("[data-document]")) {
      section.hidden = section.dataset["document"] !== id;
      for (const frame of section.querySelectorAll("iframe")) {
        if (section.hidden) frame.removeAttribute("src");
        else load(frame);
      }
    }
  }
}

/** Opens a frame at the width its page is laid out for, made smaller to fit, and scrolled to where it was. */
function load(frame: HTMLIFrameElement): void {
  const width = Number(frame.dataset["width"]);
  const around = frame.parentElement;
  if (around)
    new ResizeObserver(() => {
      const scale = Math.min(1, around.clientWidth / width);
      Object.assign(frame.style, {
        width: `${width}px`,
        height: `${around.clientHeight / scale}px`,
        transform: `scale(${scale})`,
      });
    }).observe(around);
  // A page that is loaded anew says nothing of where it was; only what is scrolled is written down.
  frame.addEventListener("load", () => {
    const shown = frame.contentWindow;
    shown?.scrollTo(0, readPlaces()[frame.name] ?? 0);
    shown?.addEventListener("scroll", () => {
      const places = JSON.stringify({ ...readPlaces(), [frame.name]: shown.scrollY });
      tryStorage(() => {
        sessionStorage.setItem(SCROLLED, places);
      });
    });
  });
  frame.src = frame.dataset["src"] ?? "";
}

function readPlaces(): Record<string, number> {
  const places = tryStorage(() => sessionStorage.getItem(SCROLLED)) ?? "{}";
  return JSON.parse(places) as Record<string, number>;
}

customElements.define("preview-frames", PreviewFrames);
