import { withoutBlanks } from "../../model/text.ts";
import type { DeclaredMessage } from "../../parse/declare-message.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Segment } from "../region/text-region.ts";
import type { OpenParagraph } from "./open-paragraph.ts";

/** Two lines became one paragraph. */
export const JOINED = declareMessage({
  id: "joined",
  title: "没有把两段接成一段",
  why: "旧网页和文本在行尾折断，是不是同一段，是按标点和长短判断的",
  fix: "若原文是另起一段，请在 document.md 里把它分开，中间空一行。",
  examples: [
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度，做好群众转移的准备工作。\n各村委会和驻村工作队要每天到现场查看，发现险情立即报告。\n2022年6月15日",
      messages: [],
    },
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度，做好群众转移的准备工作\n各村委会和驻村工作队要每天到现场查看，发现险情立即报告。\n2022年6月15日",
      messages: ["3:1 存疑 上一行没有句号，这一行像是接着上一行，“各村委会和驻村工作队要每…”接在了上一段后面"],
    },
  ],
});

/** A paragraph may have been cut in two. */
export const SPLIT = declareMessage({
  id: "split",
  title: "没有把一段断成两段",
  why: "旧网页和文本在行尾折断，是不是同一段，是按标点和长短判断的",
  fix: "若原文是同一段，请在 document.md 里把两段接上。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: ["关于防汛的通知", "各村要加强值守，", "按时报送进度。", "2022年6月15日"],
      messages: ["3:1 存疑 “各村要加强值守，”以逗号或顿号结尾，“按时报送进度。”另起了一段"],
    },
  ],
});

/** A number comes after a paragraph that does not end. */
export const NO_STOP = declareMessage({
  id: "no-stop",
  title: "编号前面的一段有句号",
  why: "前面的一段没有句号，后面的编号也许在句子中间",
  fix: "草稿从这里另起一段；若原文是同一段，请在 document.md 里接上。原文缺句号的，照原文，不要补。",
  examples: [
    {
      txt: "关于防汛的通知 各村要做好群众转移的准备工作，每天到现场查看。 1.加强值守。 2.报送进度。 2022年6月15日",
      messages: [],
    },
    {
      txt: "关于防汛的通知 各村要做好群众转移的准备工作，每天到现场查看 1.加强值守。 2.报送进度。 2022年6月15日",
      messages: ["1:32 存疑 “1.”前面的一段没有句号"],
    },
  ],
});

/** What happens between a paragraph so far and the next segment. */
export interface Break {
  /** `new` begins a paragraph; `join` goes on without, `space` with one blank. */
  move: "new" | "join" | "space";
  /** Why an editor should look. */
  doubt?: { told: DeclaredMessage; reason: string; note?: string };
}

/** Goes on, and tells that it may be a paragraph of its own. */
export function joinDoubt(next: Segment, why: string, move: Break["move"]): Break {
  return { move, doubt: { told: JOINED, reason: `${why}，“${shorten(next.text)}”接在了上一段后面` } };
}

/** Begins a paragraph, and tells that it may be the same one. */
export function split(open: OpenParagraph, next: Segment, why = "后面没有句号"): Break {
  const reason = `“${shortenEnd(open.tail)}”${why}，“${shorten(next.text)}”另起了一段`;
  return { move: "new", doubt: { told: SPLIT, reason } };
}

export function shorten(words: string): string {
  const plain = withoutBlanks(words.slice(0, 40));
  return plain.length > 12 ? `${plain.slice(0, 12)}…` : plain;
}

function shortenEnd(words: string): string {
  return words.length > 12 ? `…${words.slice(-12)}` : words;
}
