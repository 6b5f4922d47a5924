import type { Node, Numbered, OfficialDocument } from "../../model/document.ts";
import type { PlacedBlock } from "../placed-block.ts";
import type { PlanBlocksOptions, PlannedBlock } from "../plan-blocks.ts";
import { planBlocks } from "../plan-blocks.ts";
import type { FactsBlock } from "../placed-block.ts";
import type { PrintBlock } from "../print-blocks.ts";
import { leadsOn, leadsToTable, listPrintBlocks } from "../print-blocks.ts";

/** A block of a slide that can be led to. */
export type SlideBlock = (PlannedBlock | FactsBlock) & {
  /** Id of the unit that begins with it: `p6`, `s3-2`. */
  id?: string;
  /** See `SlidePiece`. */
  quoted?: true;
};

/** What stands on one slide wherever it has room there: a problem with its measures, a paragraph, a table; titles before it. */
export interface SlideUnit {
  /** It begins a part of the document. */
  isPart: boolean;
  /** The problem that it is. */
  problem?: string;
  blocks: SlideBlock[];
}

interface OpenUnit {
  isPart: boolean;
  problem?: string;
  blocks: PrintBlock[];
  ids: Map<PrintBlock, string>;
}

/** The whole text of a document, in its order. */
export function listSlideUnits(document: OfficialDocument, options: PlanBlocksOptions): SlideUnit[] {
  const open = joinTitles(
    document.parts.flatMap(({ children }) => {
      const units = unitsOf(children);
      return units.map((unit, at) => ({ ...unit, isPart: at === 0 }));
    }),
  );
  const planned = planBlocks(
    open.flatMap(({ blocks }) => blocks),
    options,
  );
  let at = 0;
  return open.map(({ isPart, problem, blocks, ids }) => ({
    isPart,
    ...(problem !== undefined && { problem }),
    blocks: blocks.map((block): SlideBlock => {
      const own = planned[at++];
      if (!own) throw new Error("Every block is planned.");
      const id = ids.get(block);
      return id === undefined ? own : { ...own, id };
    }),
  }));
}

function unitsOf(nodes: readonly Node[]): OpenUnit[] {
  const units: OpenUnit[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node) continue;
    if (node.type === "section") {
      const [title, ...rest] = node.children;
      const own = unitOf([{ ...node, children: title ? [title] : [] }], node);
      const last = own.blocks.at(-1);
      if (leadsOn(node) && last?.type === "paragraph") last.leads = true;
      units.push(own, ...unitsOf(rest));
    } else if (isSigned(node)) {
      const end = nodes.findIndex((one, place) => place > at && !isSigned(one));
      const signed = nodes.slice(at, end < 0 ? undefined : end);
      units.push(unitOf(signed));
      at += signed.length - 1;
    } else units.push(unitOf([node], "id" in node ? node : undefined));
  }
  return units.filter(({ blocks }) => blocks.length > 0);
}

function isSigned(node: Node): boolean {
  return node.type === "paragraph" && (node.role === "signature" || node.role === "date");
}

function unitOf(nodes: readonly Node[], numbered?: Numbered): OpenUnit {
  const blocks = listPrintBlocks(nodes);
  const [first] = blocks;
  return {
    isPart: false,
    ...(numbered?.type === "problem" && { problem: numbered.id }),
    blocks,
    ids: new Map(numbered && first ? [[first, numbered.id]] : []),
  };
}

/** Titles belong to what stands under them, and a paragraph that leads to a table to that. */
function joinTitles(units: readonly OpenUnit[]): OpenUnit[] {
  const joined: OpenUnit[] = [];
  let isOpen = false;
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && !unit.isPart && (isOpen || leadsToTable(last.blocks.at(-1), unit.blocks[0]))) {
      last.blocks.push(...unit.blocks);
      for (const [block, id] of unit.ids) last.ids.set(block, id);
      if (unit.problem !== undefined) last.problem = unit.problem;
    } else joined.push({ ...unit, blocks: [...unit.blocks] });
    isOpen = unit.blocks.every(isTitle);
  }
  return joined;
}

/** Whether a block is nothing without the one under it. */
export function isTitle(block: PrintBlock | SlideBlock | PlacedBlock): boolean {
  switch (block.type) {
    case "title":
    case "mark":
    case "heading":
      return true;
    case "beside-table":
      return block.part !== "note";
    case "paragraph":
      return block.part === "statement" || ("leads" in block && block.leads === true);
    default:
      return false;
  }
}
