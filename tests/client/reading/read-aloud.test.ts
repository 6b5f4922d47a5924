// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ReadAloud } from "../../../src/client/reading/read-aloud.ts";
import { makeDocument, PLAN } from "../../view/make-document.ts";
import { officialText } from "../official-text.ts";
import { click, find, openPage } from "../open-page.ts";
import { READ_ALOUD } from "../page-markup.ts";

customElements.define("read-aloud", ReadAloud);

const PAGE = officialText(makeDocument(PLAN)) + READ_ALOUD;
const CHINESE = { lang: "zh-CN", name: "普通话" };

/** What a voice is given to say. */
class Utterance {
  lang = "";
  rate = 1;
  voice: unknown;
  onend: (() => void) | null = null;
  onerror: ((event?: { error: string }) => void) | null = null;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A browser that speaks: what it was told, and what it says at the moment. */
class Speech extends EventTarget {
  voices: { lang: string }[] = [CHINESE];
  told: string[] = [];
  spoken: Utterance[] = [];

  getVoices(): { lang: string }[] {
    return this.voices;
  }
  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
  }
  pause(): void {
    this.told.push("pause");
  }
  resume(): void {
    this.told.push("resume");
  }
  cancel(): void {
    this.told.push("cancel");
  }
}

let speech: Speech;
const saying = () => speech.spoken.at(-1)?.text;
/** What reads numbers and signs has come: somebody was about to press. */
const comeNear = async (sign = "pointerenter") => {
  find("read-aloud").dispatchEvent(new Event(sign));
  await vi.dynamicImportSettled();
};
const finish = () => speech.spoken.at(-1)?.onend?.();
const button = () => find("[data-do=read]").textContent;
const status = () => find(".reading-status").textContent;
const isStopHidden = () => find("[data-do=stop]").hidden;

beforeEach(() => {
  speech = new Speech();
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
});
// Nothing goes on to be watched in the tests that follow.
afterEach(() => {
  window.dispatchEvent(new Event("pagehide"));
});

describe("how numbers are said", () => {
  const NUMBERS = `<div data-verbatim="document"><p>第22号。共33户。</p></div>${READ_ALOUD}`;

  test.each(["pointerenter", "touchstart", "focusin"])(
    "is known at the press where %s came before it",
    async (sign) => {
      openPage(NUMBERS);
      await comeNear(sign);
      click("[data-do=read]");
      expect(saying()).toBe("第二十二号。");
    },
  );

  test("comes after a press that nothing came before: that one speaks at once, with the figures as they are", async () => {
    openPage(NUMBERS);
    click("[data-do=read]");
    expect(saying()).toBe("第22号。");
    await vi.dynamicImportSettled();
    finish();
    expect(saying()).toBe("共三十三户。");
  });

  test("in a table the words of its head come before a cell", async () => {
    const table = "<table><thead><tr><th>金额(元)</th></tr></thead><tbody><tr><td>3,000</td></tr></tbody></table>";
    openPage(`<div data-verbatim="document">${table}</div>${READ_ALOUD}`);
    await comeNear();
    click("[data-do=read]");
    finish();
    expect(saying()).toBe("金额：三千元");
  });
});

describe("is to be seen", () => {
  test("where there is a Chinese voice", () => {
    openPage(PAGE);
    expect(find("read-aloud").hidden).toBe(false);
  });

  test("as soon as the voice has come", () => {
    speech.voices = [];
    openPage(PAGE);
    expect(find("read-aloud").hidden).toBe(true);
    speech.voices = [{ lang: "cmn-Hans-CN" }];
    speech.dispatchEvent(new Event("voiceschanged"));
    expect(find("read-aloud").hidden).toBe(false);
  });

  test("not where the voices speak other languages", () => {
    speech.voices = [{ lang: "en-US" }, { lang: "ja-JP" }];
    openPage(PAGE);
    expect(find("read-aloud").hidden).toBe(true);
  });

  test("not where the browser cannot speak", () => {
    vi.stubGlobal("speechSynthesis", undefined);
    Reflect.deleteProperty(globalThis, "speechSynthesis");
    openPage(PAGE);
    expect(find("read-aloud").hidden).toBe(true);
  });
});

describe("reads", () => {
  test("sentence after sentence, the numbers of the page left out, in a voice of the mainland", async () => {
    speech.voices = [{ lang: "zh-TW" }, CHINESE];
    openPage(PAGE);
    await comeNear();
    click("[data-do=read]");
    expect([button(), isStopHidden()]).toEqual(["暂停朗读", false]);
    expect(speech.spoken[0]).toMatchObject({ lang: "zh-CN", voice: CHINESE });
    for (let count = 0; count < 12; count++) finish();
    expect(speech.spoken.map(({ text }) => text)).toEqual([
      "关于印发整改方案的通知",
      "各村：",
      "现印发给你们。",
      "某某镇人民政府",
      "二零二二年六月十五日",
      "整改方案",
      "一、总体要求",
      "认真整改。",
      "二、整改问题及措施",
      "一，督查发现问题",
      "第一，有的部门出台较晚。",
      "影响效果。",
      "整改措施：",
    ]);
  });

  test("to the end, and can then begin again", () => {
    openPage(`<div data-verbatim="document"><p>第一句。第二句。</p></div>${READ_ALOUD}`);
    click("[data-do=read]");
    finish();
    finish();
    expect([button(), isStopHidden()]).toEqual(["朗读", true]);
    click("[data-do=read]");
    expect(speech.spoken.map(({ text }) => text)).toEqual(["第一句。", "第二句。", "第一句。"]);
  });

  test.each([
    { name: "ends what is said and tells of its end", ending: "onend" as const },
    { name: "ends what is said and tells of a failure", ending: "onerror" as const },
    { name: "ends what is said and tells nothing", ending: undefined },
  ])("on after a pause with the same sentence, where the browser $name", async ({ ending }) => {
    openPage(PAGE);
    await comeNear();
    click("[data-do=read]");
    finish();
    const paused = speech.spoken.at(-1);
    click("[data-do=read]");
    if (ending) paused?.[ending]?.();
    expect([speech.spoken.length, speech.told, button(), isStopHidden()]).toEqual([2, ["cancel"], "继续朗读", false]);
    click("[data-do=read]");
    expect([speech.spoken.length, saying(), button()]).toEqual([3, "各村：", "暂停朗读"]);
    if (ending) paused?.[ending]?.();
    finish();
    expect(saying()).toBe("现印发给你们。");
  });

  test("in a bar at the foot of the window, so that it can be paused wherever the page has gone", () => {
    openPage(PAGE);
    click("[data-do=read]");
    expect(find("read-aloud").className).toContain("is-open");
    click("[data-do=stop]");
    expect(find("read-aloud").className).not.toContain("is-open");
  });

  test("no further when it is stopped", () => {
    openPage(PAGE);
    click("[data-do=read]");
    click("[data-do=stop]");
    expect([speech.told, button(), isStopHidden()]).toEqual([["cancel"], "朗读", true]);
    finish();
    expect(speech.spoken).toHaveLength(1);
    expect(button()).toBe("朗读");
  });

  test("from the beginning after that, whatever the voice still tells of the sentence it was stopped in", async () => {
    openPage(PAGE);
    await comeNear();
    click("[data-do=read]");
    finish();
    const [, stopped] = speech.spoken;
    click("[data-do=stop]");
    click("[data-do=read]");
    stopped?.onerror?.();
    stopped?.onend?.();
    expect([saying(), button()]).toEqual(["关于印发整改方案的通知", "暂停朗读"]);
    finish();
    expect(saying()).toBe("各村：");
  });

  test.each([
    { error: "synthesis-failed", why: "没能朗读：浏览器的语音出了错。" },
    { error: "network", why: "没能朗读：这个语音要联网，网络断了。" },
  ])("no further when the voice fails ($error), says why, and can then be begun again", async ({ error, why }) => {
    openPage(PAGE);
    await comeNear();
    click("[data-do=read]");
    speech.spoken[0]?.onerror?.({ error });
    expect([button(), isStopHidden(), status()]).toEqual(["朗读", true, why]);
    click("[data-do=read]");
    expect([saying(), status()]).toEqual(["关于印发整改方案的通知", ""]);
  });

  test("no further when the voice falls silent without a word, and says so", () => {
    vi.useFakeTimers();
    openPage(PAGE);
    click("[data-do=read]");
    finish();
    vi.advanceTimersByTime(5_000);
    expect([button(), status()]).toEqual(["暂停朗读", ""]);
    vi.advanceTimersByTime(60_000);
    expect([button(), isStopHidden(), status()]).toEqual(["朗读", true, "朗读停下了：浏览器的语音没有回应。"]);
  });

  test("no verdict on a voice that is paused, or has come to the end", () => {
    vi.useFakeTimers();
    openPage(PAGE);
    click("[data-do=read]");
    click("[data-do=read]");
    vi.advanceTimersByTime(600_000);
    expect([button(), status()]).toEqual(["继续朗读", ""]);
    click("[data-do=stop]");
    vi.advanceTimersByTime(600_000);
    expect([button(), status()]).toEqual(["朗读", ""]);
  });

  test("no further when the page is left, and is silent when somebody comes back to it", () => {
    openPage(PAGE);
    click("[data-do=read]");
    window.dispatchEvent(new Event("pagehide"));
    expect([speech.told, button(), isStopHidden()]).toEqual([["cancel"], "朗读", true]);
  });

  test("and shows the sentence, where the browser can do so without touching the text", () => {
    const shown = new Map<string, Range[]>();
    vi.stubGlobal("CSS", { highlights: shown });
    vi.stubGlobal(
      "Highlight",
      class extends Array<Range> {
        static override get [Symbol.species]() {
          return Array;
        }
      },
    );
    const scrollBy = vi.fn();
    vi.stubGlobal("scrollBy", scrollBy);
    openPage(PAGE);
    const before = document.body.innerHTML;
    click("[data-do=read]");
    finish();
    expect(String(shown.get("read-aloud")?.[0])).toBe("各村:");
    expect(scrollBy).toHaveBeenLastCalledWith({ top: expect.any(Number) as number, behavior: "smooth" });
    click("[data-do=stop]");
    expect([...shown]).toEqual([]);
    expect(document.body.innerHTML).toBe(before);
  });

  test("without gliding for those who do not want it", () => {
    vi.stubGlobal("matchMedia", (query: string) => ({ matches: query.includes("reduced-motion") }));
    const scrollBy = vi.fn();
    vi.stubGlobal("scrollBy", scrollBy);
    openPage(PAGE);
    click("[data-do=read]");
    expect(scrollBy).toHaveBeenLastCalledWith({ top: expect.any(Number) as number, behavior: "auto" });
  });
});
