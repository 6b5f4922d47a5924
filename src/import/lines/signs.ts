import { withoutBlanks } from "../../model/text.ts";
import type { LabelReading } from "../../parse/labels.ts";
import { readLabel } from "../../parse/labels.ts";
import type { MarkerReading } from "../../parse/read-marker.ts";
import { readMarker } from "../../parse/read-marker.ts";
import { readDateLine, readSignedDate } from "./date-lines.ts";
import { isDocumentNumber, isImprint, isLetterhead, isOrganMark, withoutSigner } from "./letterhead.ts";
import { isAddressee, isOrgan } from "./organs.ts";
import { isFoot, isFrame, isPageDate } from "./portal-frame.ts";
import { endsSentence, isProse } from "./sentences.ts";
import type { TitleWords } from "./title-words.ts";
import { isAnnexMark, isKindWord, readTitleWords } from "./title-words.ts";

/**
 * What a line is, as far as it shows by itself, whatever stands around it (GB/T 9704-2012 7.2, 7.3, and what portals print
 * around a text). This is the one place where that is answered: each question once for each line, when it is first asked.
 */
export interface Signs {
  /** As it stands. */
  readonly text: string;
  /** Without blanks. No answer below depends on blanks, but those of `marker`, `label`, `item` and `endsSentence`. */
  readonly words: string;
  /** The same line, written without blanks: titles are spread with them (第 一 章). */
  readonly closed: Signs;

  /** The official number it begins with: 一、 (一) 1. 第一条. */
  readonly marker: MarkerReading | undefined;
  /** The label of a rectification plan it begins with: 整改措施: */
  readonly label: LabelReading | undefined;
  /** Whether it begins with a label, or with a number and words after it. */
  readonly item: boolean;

  /** Whether it may be the title of an official document. */
  readonly title: TitleWords | undefined;
  /** Whether it is nothing but the name of a kind of document: 通知. */
  readonly kindWord: boolean;
  /** The mark above an annex: 附件, 附件1. */
  readonly annexMark: boolean;
  /** Whether it begins with 附件, mark or list. */
  readonly annex: boolean;

  /** 发文字号 and nothing else. */
  readonly documentNumber: boolean;
  /** 发文字号, whether or not 签发人 stands beside it: all up to there. */
  readonly numberBesideSigner: string | undefined;
  /** What stands above the title on paper: 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人. */
  readonly letterhead: boolean;
  /** 发文机关标志: 某镇人民政府文件. */
  readonly organMark: boolean;
  /** A line of the 版记 under the text: 抄送, 印发日期. */
  readonly imprint: boolean;

  /** 主送机关. */
  readonly addressee: boolean;
  /** 署名: the name of one organ. */
  readonly organ: boolean;
  /** 成文日期 as a line of its own, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** 成文日期 with the 署名 before it on the line, `YYYY-MM-DD`. */
  readonly signedDate: string | undefined;

  /** A number of paper pages that was copied along: — 2 —. */
  readonly pageNumber: boolean;

  /** Running text. */
  readonly prose: boolean;
  readonly endsSentence: boolean;
  /** Whether it shows by itself that it is official text, and neither title nor frame. */
  readonly official: boolean;

  /** A line of the page's foot, where a text is over. */
  readonly foot: boolean;
  /** A line of the page's frame, the foot among them. */
  readonly frame: boolean;
  /** A date as pages print it by themselves: 2022-06-20 09:30. */
  readonly pageDate: boolean;
}

/** 现将名单公示如下：, behind which stands nothing but names. */
const LEADS_IN = /^(?:现将?|兹将?|特将|根据).{0,80}(?:公示|公布|公告|公开|通告|通报|通知)如下[:：。]?$/u;

/** Official numbers and labels are no longer. */
const HEAD = 24;

const ANSWERS: { readonly [Sign in Exclude<keyof Signs, "text">]: (line: Signs) => Signs[Sign] } = {
  words: ({ text }) => withoutBlanks(text),
  closed: (line) => (line.words === line.text ? line : readSigns(line.words)),
  marker: ({ text }) => readMarker(text.slice(0, HEAD)),
  label: ({ text }) => readLabel(text.slice(0, HEAD)),
  item: ({ label, marker, words }) =>
    label !== undefined || (marker !== undefined && words.length > marker.text.length),
  title: ({ words }) => readTitleWords(words),
  kindWord: ({ words }) => isKindWord(words),
  annexMark: ({ words }) => isAnnexMark(words),
  annex: ({ words }) => words.startsWith("附件"),
  documentNumber: ({ words }) => isDocumentNumber(words),
  numberBesideSigner: ({ text }) => {
    const number = withoutSigner(text);
    return isDocumentNumber(withoutBlanks(number)) ? number : undefined;
  },
  letterhead: ({ words }) => isLetterhead(words),
  organMark: ({ words }) => isOrganMark(words),
  imprint: ({ words }) => isImprint(words),
  addressee: ({ words }) => isAddressee(words),
  organ: ({ words }) => isOrgan(words),
  date: ({ text }) => readDateLine(text),
  signedDate: ({ text }) => readSignedDate(text),
  pageNumber: ({ words }) => /^(?:[-—－–]\d{1,3}[-—－–]|第\d{1,3}页(?:[共/]\d{1,3}页)?)$/u.test(words),
  prose: ({ text }) => isProse(text),
  endsSentence: ({ text }) => endsSentence(text),
  official: ({ prose, addressee, documentNumber, item, signedDate, words }) =>
    prose || addressee || documentNumber || item || signedDate !== undefined || LEADS_IN.test(words),
  foot: ({ text }) => isFoot(text),
  frame: ({ text }) => isFrame(text),
  pageDate: ({ text }) => isPageDate(text),
};

/** Reads a line, or a stretch that is looked at as if it were one. */
export function readSigns(text: string): Signs {
  return Object.create(ASKED, { text: { value: text } }) as Signs;
}

/** Each sign as a property that is worked out when it is first asked for. */
const ASKED = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(ANSWERS).map(([sign, answer]: [string, (line: Signs) => unknown]) => [
      sign,
      {
        get(this: Signs) {
          const value = answer(this);
          Object.defineProperty(this, sign, { value });
          return value;
        },
      },
    ]),
  ),
);
