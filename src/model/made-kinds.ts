import type { Disclosure } from "./disclosure.ts";
import type { FileChoice } from "./file-choice.ts";

/** What a document gets beside its official copies. */
export interface MadeKinds {
  /**
   * Sheets for the notice board: 大字版 on A4, which most put up; of a document that states no channel only where its text is short;
   * all sets on all papers where an editor asks for them.
   */
  sheets: "large" | "short" | "all" | undefined;
  /** The loop as a file for a USB stick. */
  screens: boolean;
}

const BOARD = /公示栏|公开栏|公告栏|宣传栏|村务栏|张贴/u;
const SCREEN = /电子屏|显示屏|大屏|LED|电子(?:公告|公示|公开)栏/iu;

/**
 * What is made of a document: by its own 制作文件, else by that of the site, else by its channels.
 *
 * @param ofSite what site.yaml says for all documents
 */
export function madeKinds(
  { files, levels = [] }: Pick<Disclosure, "files" | "levels">,
  ofSite?: FileChoice,
): MadeKinds {
  const choice = files ?? ofSite ?? "按公开渠道";
  if (choice !== "按公开渠道")
    return {
      sheets: choice.includes("全套") ? "all" : choice.includes("公示栏") ? "large" : undefined,
      screens: choice.includes("电子屏"),
    };
  const channels = levels.flatMap((level) => level.channels);
  if (channels.length === 0) return { sheets: "short", screens: false };
  return {
    sheets: channels.some((channel) => BOARD.test(channel)) ? "large" : undefined,
    screens: channels.some((channel) => SCREEN.test(channel)),
  };
}
