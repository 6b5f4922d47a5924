import { STANDARD_CHANNELS, type ChannelChoice } from "../model/channels.ts";
import { foldWords } from "./fold-words.ts";

const TICKED = "■▄☑";
const UNTICKED = "□☐";
const BOX = new RegExp(`[${TICKED}${UNTICKED}]`, "u");

/** Separators between channels; a bracket that closes keeps its commas: 其他(微信群,广播). Never 、 or /: they are inside channel names. */
const SEPARATED = /(?:[(（][^()（）]*[)）]|[^,，;；])+/gu;

/**
 * Splits 公开渠道和载体 into its channels: at , ， ; ； and at the boxes of a
 * printed list (■ used, □ not used). 口 counts as an empty box where the list
 * uses boxes and a channel of the standard follows.
 *
 * @returns in the order of the source, blanks around each taken off
 */
export function splitChannels(text: string): ChannelChoice[] {
  const boxed = standInBoxes(text);
  return [...boxed.matchAll(SEPARATED)].flatMap(([piece]) => splitAtBoxes(piece));
}

function splitAtBoxes(piece: string): ChannelChoice[] {
  const hasBoxes = BOX.test(piece);
  return piece
    .split(new RegExp(`(?=${BOX.source})`, "u"))
    .map((part): ChannelChoice => {
      const box = BOX.test(part) ? part.charAt(0) : "";
      const words = part.slice(box.length).trim();
      return {
        channel: hasBoxes ? words.replace(/[\s、]+$/u, "") : words,
        ticked: !UNTICKED.includes(box) || box === "",
      };
    })
    .filter(({ channel }) => channel !== "");
}

const CHANNEL_STARTS = STANDARD_CHANNELS.map(foldWords);

/** 口 typed for □ becomes □; the 口 of 窗口 and 路口 stays. */
function standInBoxes(text: string): string {
  const usesBoxes = BOX.test(text) || (text.trimStart().startsWith("口") && namesChannel(text.trimStart().slice(1)));
  if (!usesBoxes) return text;
  return text.replace(/口/gu, (character, offset: number) => (namesChannel(text.slice(offset + 1)) ? "□" : character));
}

function namesChannel(text: string): boolean {
  const folded = foldWords(text);
  return CHANNEL_STARTS.some((channel) => folded.startsWith(channel));
}
