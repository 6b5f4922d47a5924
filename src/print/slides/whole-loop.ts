import { collectProblems } from "../../model/walk.ts";
import { printWords as words } from "../../ui/print-words.ts";
import type { Screen } from "../paper.ts";
import type { PrintSource } from "../print-source.ts";
import type { Room } from "../room.ts";
import { runsOf } from "../runs.ts";
import { fitFewer } from "./fit.ts";
import { flowSlides } from "./flow.ts";
import type { SlideFrame } from "./frame.ts";
import type { Loop } from "./slide.ts";
import { toLoop } from "./slide.ts";
import type { SlideUnit } from "./slide-units.ts";
import { listSlideUnits } from "./slide-units.ts";

/** The whole text in its order, then what is stated of the document. */
export function planWhole(source: PrintSource, screen: Screen<string>, { room, planning, frame }: SlideFrame): Loop {
  const count = collectProblems(source.document).length;
  // Titles are broken for the smallest size: for another one the frame breaks them again.
  const smallest = screen.sizes.at(-1) ?? 0;
  const units = listSlideUnits(source.document, planning(smallest));
  const chapters = listChapters([...units, ...factUnits(source, screen)], room, smallest);
  return toLoop(
    chapters.flatMap((chapter) => {
      const { size, slides } = fitFewer(chapter, room, screen.sizes, SMALLER);
      return slides.map((slide) => {
        const [first] = slide.problems;
        return frame(slide, { kind: "text", size, position: placeOf(slide.problems, source, count), unit: first });
      });
    }),
  );
}

/** The parts of a document are set one by one; what takes less than half a slide goes with the next one, or the one before. */
function listChapters(units: readonly SlideUnit[], room: Room, size: number): SlideUnit[][] {
  const chapters: SlideUnit[][] = [];
  for (const unit of units) {
    const last = chapters.at(-1);
    if (last && (!unit.isPart || isSmall(last, room, size))) last.push(unit);
    else chapters.push([unit]);
  }
  const last = chapters.at(-1);
  if (last && chapters.length > 1 && isSmall(last, room, size)) chapters.at(-2)?.push(...(chapters.pop() ?? []));
  return chapters;
}

function isSmall(units: readonly SlideUnit[], room: Room, size: number): boolean {
  const slides = flowSlides(units, room, size);
  return slides.length === 1 && (slides[0]?.used ?? 0) < room.height / 2;
}

/** Sizes for a few slides that become one less by them. */
export const SMALLER: readonly number[] = [58, 56, 54, 52];

/** `问题6（共23个）`, `问题6至问题8（共23个）` */
function placeOf(problems: readonly string[], { citations }: PrintSource, count: number): string {
  const cited = problems.flatMap((id) => citations.get(id) ?? []);
  const [first, last] = [cited[0], cited.at(-1)];
  if (first === undefined || last === undefined) return "";
  return words.place(first === last ? first : words.fromTo(first, last), count);
}

/** What the source does not state is left out: nobody in front of a screen misses it. */
function factUnits({ facts }: PrintSource, { pairs }: Screen<string>): SlideUnit[] {
  const stated = facts.map((row) => row.filter(({ values }) => values.length > 0)).filter((row) => row.length > 0);
  const rows = (pairs ? stated : stated.flat().map((fact) => [fact])).map((row) =>
    row.map(({ label, values }) => ({
      label: runsOf(label, "hei"),
      values: values.map((value) => runsOf(value, "hei")),
    })),
  );
  return rows.length === 0 ? [] : [{ isPart: false, blocks: [{ type: "facts", rows }] }];
}
