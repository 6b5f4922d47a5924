import type { OfficialDocument } from "../model/document.ts";
import { PagesDiffer } from "./pages-differ.ts";
import type { Typst, TypstOrder } from "./typst.ts";

/** Parts of the height of a page that are left empty, one after the other, where what is set does not fit. */
const SPARE = [0, 0.02, 0.06, 0.12];

/** Pages as planned, with so much of their height left empty. */
export type PlanPages = (spare: number) => { plan: object; pages: number };

/**
 * Makes a PDF whose pages the plan has decided. Lines are measured before they are set, and a face may need more room than
 * was measured: then the pages are planned again with some of them left empty. Throws {@link PagesDiffer} where that is not
 * enough either.
 */
export function printPlanned(
  document: OfficialDocument,
  typst: Pick<Typst, "print">,
  order: Omit<TypstOrder, "plan" | "pages">,
  planPages: PlanPages,
): { bytes: Buffer; pages: number } {
  let failure: unknown;
  for (const spare of SPARE) {
    const { plan, pages } = planPages(spare);
    try {
      return typst.print(document, { ...order, plan, pages });
    } catch (error) {
      if (!(error instanceof PagesDiffer)) throw error;
      failure ??= error;
    }
  }
  throw failure;
}
