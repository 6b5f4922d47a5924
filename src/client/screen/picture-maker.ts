import { pictureWords } from "../../ui/maker-words.ts";
import { placeInAddress } from "../place-in-address.ts";
import type { FileOrder } from "./screen-maker.ts";
import { ScreenMaker } from "./screen-maker.ts";

/** Buttons that make the long picture and the nine squares of the page at `data-slides`; `#p6` chooses a problem. */
export class PictureMaker extends ScreenMaker {
  protected override readonly words = pictureWords;

  override connectedCallback(): void {
    super.connectedCallback();
    this.choosePlace();
    window.addEventListener("hashchange", () => {
      this.choosePlace();
    });
  }

  protected override order(action: string): FileOrder {
    const order = { kind: "colours", isDark: false } as const;
    if (action === "squares") return { ...order, loop: "squares", name: "squares" };
    const chosen = this.querySelector<HTMLSelectElement>("[data-choose=unit]")?.selectedOptions[0];
    if (!chosen || chosen.value === "document") return { ...order, loop: "long", name: "long" };
    const { problems = "", address } = chosen.dataset;
    return {
      ...order,
      loop: "long",
      name: `long-${chosen.value}`,
      unit: { id: chosen.value, problems: problems.split(" "), address },
    };
  }

  private choosePlace(): void {
    const id = placeInAddress();
    for (const option of this.querySelectorAll("option")) if (option.value === id) option.selected = true;
  }
}
