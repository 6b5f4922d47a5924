import type { PrintSource } from "../print-source.ts";
import type { SlideFrame } from "../slides/frame.ts";
import { makeFrame } from "../slides/frame.ts";
import { furniture } from "../slides/quotes.ts";
import { signOf } from "../slides/sign.ts";
import type { Slide } from "../slides/slide.ts";
import { planWhole } from "../slides/whole-loop.ts";
import { LONG, SQUARE } from "./formats.ts";
import { planSquares } from "./squares.ts";

/** A document as pictures for chats. */
export interface ChatPictures {
  /** Issuer and date, as far as the source states them. */
  sign: string;
  /** 长图: the whole text, in as few pictures as phones take. */
  long: Slide[];
  /** 九宫格: what it is about. */
  squares: Slide[];
}

export function planPictures(source: PrintSource, pictureFile: (name: string) => string): ChatPictures {
  return {
    sign: signOf(source.document),
    long: planLong(source, makeFrame(source, LONG, pictureFile)),
    squares: planSquares(source, makeFrame(source, SQUARE, pictureFile)),
  };
}

/** The whole text; who made it and when under its title; the code of the document under its end. */
export function planLong(source: PrintSource, frame: SlideFrame): Slide[] {
  const { slides } = planWhole(source, LONG, frame);
  const target = frame.leads(undefined);
  return slides.map((slide, at) => ({
    ...slide,
    blocks: at === 0 ? signTitle(slide.blocks, signOf(source.document)) : slide.blocks,
    sheet: {
      ...slide.sheet,
      ...(at === slides.length - 1 ? target : { address: null, typed: null, code: null }),
    },
  }));
}

function signTitle(blocks: Slide["blocks"], sign: string): Slide["blocks"] {
  if (sign === "") return blocks;
  const under = blocks[0]?.type === "title" ? 1 : 0;
  return [...blocks.slice(0, under), { type: "centred", runs: furniture(sign) }, ...blocks.slice(under)];
}
