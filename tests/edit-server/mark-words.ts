import type { Page } from "playwright-core";

/** Marks words of a box with the mouse, as a clerk does. */
export async function markWords(page: Page, box: string, wanted: string): Promise<void> {
  const ends = await page.locator(box).evaluate((element, quote) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length });
      text += node.textContent;
    }
    const at = text.indexOf(quote);
    const sideOf = (place: number, side: "left" | "right") => {
      const { node, start } = nodes.findLast((one) => one.start <= place) ?? { node: document.body, start: 0 };
      const range = document.createRange();
      range.setStart(node, place - start);
      range.setEnd(node, place - start + 1);
      const { top, height, [side]: x } = range.getBoundingClientRect();
      return { x: side === "left" ? x + 1 : x - 1, y: top + height / 2 };
    };
    return [sideOf(at, "left"), sideOf(at + quote.length - 1, "right")];
  }, wanted);
  const [first, last] = ends;
  if (!first || !last) throw new Error(`There is no ${wanted}.`);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 4 });
  await page.mouse.up();
}
