import { makerWords as words } from "../../ui/maker-words.ts";
import { saveFile } from "../save-file.ts";
import type { ScreenFileKind } from "./make-files.ts";
import type { SlidesOrder } from "./slides-box.ts";

const ENDINGS: Record<string, string> = { "application/zip": "zip", "video/mp4": "mp4", "image/png": "png" };

/** What is made, and how its file is called behind the name of all. */
export interface FileOrder extends Pick<SlidesOrder, "loop" | "isDark" | "unit"> {
  kind: ScreenFileKind;
  name: string;
}

type MakerWords = Pick<typeof words, "drawing" | "notWhole">;

/**
 * Buttons that make pictures or a video of the slides at `data-slides`, in this browser and on this computer: nothing is sent
 * anywhere. `data-name` names the file.
 */
export class ScreenMaker extends HTMLElement {
  private running: AbortController | undefined;
  protected readonly words: MakerWords = words;

  connectedCallback(): void {
    this.find(".without").hidden = true;
    this.find(".with").hidden = false;
    this.addEventListener("click", (event) => {
      const action = (event.target as Element).closest("button")?.dataset["do"];
      if (action === "cancel") this.running?.abort();
      else if (action !== undefined) void this.make(action);
    });
  }

  /** What a button asks for. */
  protected order(action: string): FileOrder {
    const kind = action === "video" ? "video" : "pictures";
    const loop = this.querySelector<HTMLInputElement>("[data-choose=loop]:checked")?.value ?? "whole";
    const isDark = this.find<HTMLInputElement>("[data-choose=dark]").checked;
    return { kind, loop, isDark, name: `${loop}${isDark ? "-dark" : ""}` };
  }

  private async make(action: string): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.show(true);
    this.say(this.words.drawing(0, 0));
    try {
      if (!canDraw()) throw new TypeError("old");
      const { makeScreenFile } = await import("./make-files.ts");
      const { kind, name, ...order } = this.order(action);
      const file = await makeScreenFile(kind, {
        address: this.dataset["slides"] ?? "",
        ...order,
        signal: running.signal,
        onSlide: (done, of) => {
          const bar = this.find<HTMLProgressElement>("progress");
          bar.max = of;
          bar.value = done;
          this.say(this.words.drawing(done, of));
        },
      });
      saveFile(file, `${this.dataset["name"] ?? "screen"}-${name}.${ENDINGS[file.type] ?? ""}`);
      this.say(words.made(Math.max(0.1, file.size / 2 ** 20).toFixed(1)));
    } catch (error) {
      this.say(running.signal.aborted ? words.cancelled : this.explain(error));
    } finally {
      this.running = undefined;
      this.show(false);
    }
  }

  private show(isBusy: boolean): void {
    for (const button of this.querySelectorAll("button"))
      button.hidden = (button.dataset["do"] === "cancel") !== isBusy;
    const bar = this.find<HTMLProgressElement>("progress");
    bar.hidden = !isBusy;
    bar.removeAttribute("value");
  }

  private say(text: string): void {
    this.find("[role=status]").textContent = text;
  }

  private explain(error: unknown): string {
    if (error instanceof Error && error.name === "SlideNotWhole" && "slide" in error)
      return this.words.notWhole(Number(error.slide));
    return error instanceof TypeError && error.message === "old" ? words.tooOld : words.failed;
  }

  protected find<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(selector);
    return found;
  }
}

/** Whether this browser says where its letters stand. */
function canDraw(): boolean {
  const context = document.createElement("canvas").getContext("2d");
  // eslint-disable-next-line baseline/known -- is asked for here
  return context !== null && Number.isFinite(context.measureText("字").fontBoundingBoxAscent);
}
