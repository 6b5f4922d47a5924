// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { documentPage } from "../../../src/editor/document-page.ts";
import { applyDraft } from "../../../src/editor/draft.ts";
import type {
  AcknowledgeRequest,
  CheckRequest,
  DropRequest,
  GitState,
  KeepRequest,
  OpenDocument,
  OpenDrafts,
  SaveRequest,
} from "../../../src/editor/exchange.ts";
import { listLineChanges } from "../../../src/editor/line-changes.ts";
import type { PlacedMessage } from "../../../src/editor/place-messages.ts";
import { click, find, openPage, textsOf, type, until } from "../open-page.ts";
import { NO_DRAFTS, field } from "./form-page.ts";

const FILE = "---\n标题: 某镇关于防汛的通知\n成文日期: 2023-05-04\n---\n\n# 某镇关于防汛的通知\n\n各村：\n";
const CLEAN: GitState = { uncommitted: [], missing: null };
const DAY = `${field("成文日期")} input`;

vi.mock("../../../src/client/editor/text-box.ts", () => import("./plain-text-box.ts"));

/** A server that puts drafts into the file as the real one does; what it tells besides is up to the test. */
const server = {
  asked: [] as string[],
  messages: [] as Partial<PlacedMessage>[],
  /** What it makes of what is pasted. */
  pasted: null as string | null,
  git: { uncommitted: ["document.md"], missing: null } as GitState,
  saved: undefined as SaveRequest | undefined,
  kept: [] as KeepRequest[],
  dropped: [] as DropRequest[],
  acknowledged: [] as object[],
  isStale: false,
  /** What answers in its place while it is set. */
  answer: undefined as ((kind: string) => Promise<Response>) | undefined,
};

function reply(kind: string, request: CheckRequest): object {
  if (kind === "paste")
    return {
      text: server.pasted,
      doubts: [{ words: "乙", reason: "这里有图片", fix: "写说明。" }],
      files: ["图1.png"],
    };
  const text = applyDraft(request.base, request.draft);
  const messages = server.messages.map((one) => ({
    ...{ severity: "error", message: "没有这一天。", fix: null, file: "a/document.md", line: 3, column: 1 },
    ...{
      endLine: null,
      endColumn: null,
      field: [],
      bodyLine: null,
      actual: null,
      rule: "real-date",
      confirmable: false,
    },
    ...one,
  }));
  const counted = { errors: messages.length, notices: 0, messages, text };
  if (kind === "save") return { ...counted, version: "v2", git: server.git };
  const changes = listLineChanges(request.saved ?? request.base, text);
  const { isStale } = server;
  return { ...counted, changes, suggestions: {}, preview: "<p>样子</p>", attachmentsLater: false, isStale };
}

/** Opens the editor of a file and waits for its first check. */
async function open(text = FILE, git = CLEAN, drafts: Partial<OpenDrafts> = {}): Promise<void> {
  const own = { ...NO_DRAFTS, ...drafts };
  const about: OpenDocument = { id: "2023-notice", token: "t", nonce: "n", text, version: "v1", git, drafts: own };
  openPage(documentPage(about, "某镇关于防汛的通知"), "http://localhost:4321/t/documents/2023-notice/");
  vi.resetModules();
  await import("../../../src/client/editor/edit-document.ts");
  await checked();
}

async function checked(): Promise<void> {
  const before = server.asked.length;
  await vi.advanceTimersByTimeAsync(300);
  await until(() => server.asked.length >= before && find("#counts").textContent !== "正在检查……");
  await vi.advanceTimersByTimeAsync(0);
}

const state = () => find("#state").textContent;
const body = () => find<HTMLTextAreaElement>("#text");
const isOpen = (dialog: string) => find<HTMLDialogElement>(dialog).open;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  Object.assign(server, { asked: [], messages: [], saved: undefined, answer: undefined, pasted: null });
  Object.assign(server, { kept: [], dropped: [], acknowledged: [], isStale: false });
  server.git = { uncommitted: ["document.md"], missing: null };
  vi.stubGlobal("fetch", async (address: string, { body: request }: { body: string }) => {
    const kind = address.replace("/t/", "");
    server.asked.push(kind);
    if (server.answer) return server.answer(kind);
    const asked = JSON.parse(request) as SaveRequest;
    if (kind === "save") server.saved = asked;
    if (kind === "keep") server.kept.push(asked);
    if (kind === "drop") server.dropped.push(asked);
    if (kind === "keep" || kind === "drop") return Response.json({});
    if (kind === "acknowledge") {
      server.acknowledged.push((asked as unknown as AcknowledgeRequest).entry);
      return Response.json({ git: server.git });
    }
    return Response.json(kind === "commit" ? { commit: "abc1234", files: [] } : reply(kind, asked));
  });
});

describe("when it is opened", () => {
  test("the text stands below the form, the file is checked, and nothing is changed", async () => {
    await open();
    expect(body().value).toBe("\n# 某镇关于防汛的通知\n\n各村：\n");
    expect([state(), find("#counts").textContent]).toEqual(["没有修改。", "没有错误，也没有提醒。"]);
    expect([find("#kept").textContent, document.querySelector("#offers")]).toEqual(["", null]);
    expect(find("#commit-section").hidden).toBe(true);
  });

  test("what was saved and not committed can be committed", async () => {
    await open(FILE, { uncommitted: ["document.md"], missing: null });
    expect([find("#commit-section").hidden, textsOf("#commit-files li")]).toEqual([false, ["document.md"]]);
  });

  test("a file whose 公开信息 is no form is edited as a whole, without its byte order mark", async () => {
    await open("\ufeff---\n标题: [\n---\n\n正文\n");
    expect(body().value).toBe("---\n标题: [\n---\n\n正文\n");
    type("#text", "---\n标题: 通知\n---\n\n正文\n");
    await checked();
    click("#review");
    await until(() => isOpen("#review-dialog"));
    click("#save");
    await until(() => state().startsWith("已保存"));
    expect(server.saved?.draft).toEqual({ source: "---\n标题: 通知\n---\n\n正文\n" });
  });
});

describe("typing", () => {
  test("is checked when it pauses, once; what was found stands by the field", async () => {
    await open();
    server.messages = [{ field: ["成文日期"] }];
    type(DAY, "2023-05-3");
    type(DAY, "2023-05-32");
    expect([state(), server.asked]).toEqual(["有修改，还没有保存。", ["check"]]);
    await checked();
    expect(server.asked).toEqual(["check", "check"]);
    expect(find("#counts").textContent).toBe("1 个错误，0 个提醒");
    expect(find(DAY).getAttribute("aria-invalid")).toBe("true");
    expect(textsOf("#messages .sentence")).toEqual(["错误 没有这一天。"]);
  });

  test("changed back is no change", async () => {
    await open();
    type(DAY, "2023-05-05");
    await checked();
    type(DAY, "2023-05-04");
    await checked();
    expect(state()).toBe("没有修改。");
  });

  test("is checked one at a time: what was typed meanwhile once, and a late answer is not shown", async () => {
    await open();
    const answers: ((response: Response) => void)[] = [];
    server.answer = () => new Promise((resolve) => answers.push(resolve));
    for (const day of ["2023-05-05", "2023-05-06", "2023-05-07"]) {
      type(DAY, day);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(answers).toHaveLength(1);
    const answer = (errors: number) =>
      Response.json({
        ...{ text: "", messages: [], errors, notices: 0, changes: [], suggestions: {}, preview: null },
        attachmentsLater: errors === 2,
      });
    answers[0]?.(answer(1));
    await until(() => answers.length > 1);
    expect(find("#counts").textContent).toBe("没有错误，也没有提醒。");
    answers[1]?.(answer(2));
    await until(() => find("#counts").textContent.startsWith("2 个错误"));
    expect(find("#counts").textContent).toBe("2 个错误，0 个提醒附件较大，里面的内容保存时再检查。");
    expect(answers).toHaveLength(2);
  });

  test("goes on when the server is lost, which is said", async () => {
    await open();
    server.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    type("#text", "改过的");
    await vi.advanceTimersByTimeAsync(300);
    expect(state()).toMatch(/^连不上编辑程序。/u);
    expect(body().value).toBe("改过的");
  });

  test("the page is not left with unsaved changes without being asked", async () => {
    const leave = () => window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await open();
    expect(leave()).toBe(true);
    type("#text", "改过的");
    expect(leave()).toBe(false);
  });

  test("Enter in a field sends nothing", async () => {
    await open();
    expect(find("#editor").dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }))).toBe(false);
  });

  test("a line that is added or taken away counts as well", async () => {
    await open();
    click(`${field("标题断行")} [data-add]`);
    type(`${field("标题断行")} input`, "某镇关于");
    await checked();
    expect(state()).toBe("有修改，还没有保存。");
    expect(find("#changes").children).toHaveLength(0);
    click("#review");
    await until(() => isOpen("#review-dialog"));
    expect(textsOf("tr.added .words")).toEqual(["标题断行:", "  - 某镇关于"]);
  });
});

describe("what is typed", () => {
  const TYPED = FILE.replace("各村：", "各村民小组：");
  const FORMER = { session: "aaaaaaaaaaaa", step: 3, time: "2026-11-27 23:04" };

  test("is kept by the server within two seconds, while one goes on typing too", async () => {
    await open();
    for (const text of ["甲", "甲乙", "甲乙丙", "甲乙丙丁"]) {
      await vi.advanceTimersByTimeAsync(250);
      type("#text", text);
    }
    expect(server.kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1250);
    expect(server.kept).toMatchObject([
      { id: "2023-notice", session: "0123456789ab", base: FILE, draft: { fields: {}, body: "甲乙丙丁" } },
    ]);
    expect(find("#kept").textContent).toBe("写的内容已经记下，关掉网页、停电都不会丢。");
    expect([location.search, localStorage.length]).toEqual(["?draft=0123456789ab", 0]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.kept).toHaveLength(1);
  });

  test("is kept when the page is hidden or closed, at once", async () => {
    await open();
    window.dispatchEvent(new Event("pagehide"));
    expect(server.kept).toEqual([]);
    type("#text", "甲");
    window.dispatchEvent(new Event("pagehide"));
    await until(() => server.kept.length === 1);
    type("#text", "甲乙");
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    await until(() => server.kept.length === 2);
    expect(server.kept[1]?.draft).toEqual({ fields: {}, body: "甲乙" });
  });

  test("is kept by the browser while the server is lost, and handed over the next time", async () => {
    await open();
    server.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    type("#text", "甲");
    await vi.advanceTimersByTimeAsync(2000);
    expect(find("#kept").textContent).toMatch(/^写的内容还没有记下，先不要关网页。连不上编辑程序/u);
    expect(Object.keys(localStorage)).toEqual(["draft:2023-notice:0123456789ab"]);
    const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
    server.answer = async (kind) =>
      kind === "keep"
        ? Response.json({ message: "存不下。" }, { status: 500 })
        : Response.json(
            reply(kind, { id: "2023-notice", base: FILE, version: "v1", draft: { fields: {}, body: null } }),
          );
    await open(FILE, CLEAN, { session: "bbbbbbbbbbbb" });
    expect([localStorage.length, reload.mock.calls.length]).toEqual([1, 0]);
    server.answer = undefined;
    await open(FILE, CLEAN, { session: "cccccccccccc" });
    await until(() => reload.mock.calls.length === 1);
    expect(server.kept).toMatchObject([{ session: "0123456789ab", draft: { body: "甲" } }]);
    expect(localStorage.length).toBe(0);
  });

  test("is tried again until the server is there, in the same page", async () => {
    await open();
    server.answer = () => Promise.reject(new TypeError("Failed to fetch"));
    type("#text", "甲");
    await vi.advanceTimersByTimeAsync(7000);
    server.answer = undefined;
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.kept).toMatchObject([{ draft: { body: "甲" } }]);
    expect(localStorage.length).toBe(0);
  });

  test("the last time is put into the form, compared with the file, and not offered twice", async () => {
    await open(FILE, CLEAN, { resumed: { ...FORMER, text: TYPED, isMerged: false } });
    expect(body().value).toBe("\n# 某镇关于防汛的通知\n\n各村民小组：\n");
    expect([state(), find("#resumed").textContent]).toEqual([
      "有修改，还没有保存。",
      "这是 2026-11-27 23:04 写的，还没有保存。",
    ]);
    expect(server.kept).toMatchObject([{ base: TYPED, saved: FILE, from: { session: "aaaaaaaaaaaa", step: 3 } }]);
    type("#text", body().value.replace("小组", ""));
    click("#review");
    await until(() => isOpen("#review-dialog"));
    expect(textsOf("tr.removed .words")).toEqual(["各村："]);
    expect(textsOf("tr.added .words")).toEqual(["各村民："]);
    click("#save");
    await until(() => state() === "已保存。");
    expect(server.saved).toMatchObject({ base: TYPED, saved: FILE, version: "v1", session: "0123456789ab" });
    await checked();
    type("#text", body().value.replace("村民", "村"));
    await vi.advanceTimersByTimeAsync(2000);
    expect([server.kept.length, server.kept.at(-1)?.from]).toEqual([2, undefined]);
  });

  test("says where changes of others were put into it, or where it is not there any more", async () => {
    await open(FILE, CLEAN, { resumed: { ...FORMER, text: TYPED, isMerged: true } });
    expect(find("#resumed").textContent).toContain("改的不是同一处，已经合在一起");
    await open(FILE, CLEAN, { isGone: true });
    expect(find("#resumed").textContent).toContain("已经不在了");
  });

  test("elsewhere is offered, with what it changes; it is gone on with or given up", async () => {
    const offer = { ...FORMER, changes: listLineChanges(FILE, TYPED), isStale: true };
    await open(FILE, CLEAN, { offers: [offer], history: [FORMER] });
    expect(textsOf("#offers li p")[0]).toBe("2026-11-27 23:04 写的 文件后来被改过，接着写时两边会合在一起。");
    find<HTMLDetailsElement>("#offers details").dispatchEvent(new Event("toggle"));
    expect(textsOf("#offers tr.added .words")).toEqual(["各村民小组："]);
    const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
    type("#text", "先写的");
    click("#offers [data-resume]");
    await until(() => assign.mock.calls.length === 1);
    expect(server.kept).toMatchObject([{ draft: { body: "先写的" } }]);
    click("#history a");
    await until(() => assign.mock.calls.length === 2);
    expect(assign.mock.calls.map(([address]) => String(address).replace(/.*\?/u, "?"))).toEqual([
      "?draft=aaaaaaaaaaaa",
      "?draft=aaaaaaaaaaaa-3",
    ]);
    click("#offers [data-drop]");
    await until(() => find("#offers").hidden === true);
    expect(server.dropped).toEqual([{ id: "2023-notice", session: "aaaaaaaaaaaa" }]);
  });

  test("and was changed by another in the same place is chosen, place by place", async () => {
    const from = { session: "aaaaaaaaaaaa", step: 3 };
    const pieces = [
      { lines: ["首"] },
      { mine: ["我一"], theirs: ["他一"] },
      { lines: ["中"] },
      { mine: ["我二"], theirs: ["他二"] },
      { mine: [], theirs: ["他三"] },
    ];
    await open(FILE, CLEAN, { conflict: { from, pieces } });
    expect(textsOf("#choices pre")).toEqual(["我一", "他一", "我二", "他二", "（删去了）", "他三"]);
    const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
    for (const chosen of ["[name=place-0][value=mine]", "[name=place-1][value=both]", "[name=place-2][value=theirs]"])
      find<HTMLInputElement>(chosen).checked = true;
    find("#choices").dispatchEvent(new Event("submit", { cancelable: true }));
    await until(() => assign.mock.calls.length === 1);
    expect(server.kept).toMatchObject([{ base: FILE, draft: { source: "首\n我一\n中\n我二\n他二\n他三" }, from }]);
  });

  test("over a file that somebody changes meanwhile is said before one saves", async () => {
    await open();
    expect(find("#stale").hidden).toBe(true);
    server.isStale = true;
    type("#text", "甲");
    await checked();
    expect(find("#stale").hidden).toBe(false);
  });
});

describe("saving", () => {
  /** Changes the day and looks at what was changed. */
  async function review(): Promise<void> {
    await open();
    type(DAY, "2023-05-05");
    click("#review");
    await until(() => isOpen("#review-dialog"));
  }

  test("begins with a look at what was changed", async () => {
    await review();
    expect(textsOf("tr.removed .words")).toEqual(["成文日期: 2023-05-04"]);
    expect(textsOf("tr.added .words")).toEqual(["成文日期: 2023-05-05"]);
    expect(find("#review-errors").hidden).toBe(true);
    click("#cancel");
    expect([isOpen("#review-dialog"), server.saved]).toEqual([false, undefined]);
  });

  test("warns of errors, which can be saved all the same", async () => {
    server.messages = [{}];
    await review();
    expect(find("#review-errors").textContent).toMatch(/^有 1 个错误。可以先存成草稿/u);
    click("#save");
    await until(() => state().startsWith("已保存"));
    expect(state()).toBe("已保存。还有错误，改正并保存以后才能提交。");
  });

  test("without a change there is nothing to look at", async () => {
    await open();
    click("#review");
    await vi.advanceTimersByTimeAsync(0);
    expect([isOpen("#review-dialog"), state()]).toEqual([false, "没有修改。"]);
  });

  test("sends the fields that were changed, forgets the draft and offers to commit", async () => {
    await review();
    click("#save");
    await until(() => state() === "已保存。");
    expect(server.saved).toMatchObject({ version: "v1", base: FILE });
    expect(server.saved?.draft).toEqual({ fields: { 成文日期: "2023-05-05" }, body: null });
    expect([location.search, localStorage.length]).toEqual(["", 0]);
    expect(find("#commit-section").hidden).toBe(false);
    expect(isOpen("#review-dialog")).toBe(false);
    type("#text", "再改");
    click("#review");
    await until(() => isOpen("#review-dialog"));
    click("#save");
    await until(() => server.saved?.version === "v2");
    expect(server.saved?.draft).toEqual({ fields: {}, body: "再改" });
  });

  test("without git says why nothing is committed", async () => {
    server.git = { uncommitted: [], missing: "电脑上没有安装 git。" };
    await review();
    click("#save");
    await until(() => state().startsWith("已保存"));
    expect(state()).toBe("已保存，没有提交：电脑上没有安装 git。");
  });

  test("over the change of somebody else is refused; it can be put together with what was typed", async () => {
    await review();
    server.answer = async (kind) =>
      kind === "keep" ? Response.json({}) : Response.json({ message: "这个文件被别人改过。" }, { status: 409 });
    click("#save");
    await until(() => !find("#stale").hidden);
    expect([state(), isOpen("#review-dialog")]).toEqual(["这个文件被别人改过。", false]);
    expect(document.activeElement?.id).toBe("stale-heading");
    expect(find<HTMLInputElement>(DAY).value).toBe("2023-05-05");
    const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
    click("#merge");
    await until(() => assign.mock.calls.length > 0);
    expect(assign.mock.calls).toEqual([["?draft=0123456789ab"]]);
    expect(window.dispatchEvent(new Event("beforeunload", { cancelable: true }))).toBe(true);
  });

  test("that the server will not do for another reason is said, and everything stays", async () => {
    await review();
    server.answer = async () => Response.json({ message: "内容太大，没有保存。" }, { status: 413 });
    click("#save");
    await until(() => state() === "内容太大，没有保存。");
    expect(find("#stale").hidden).toBe(true);
    expect(find<HTMLInputElement>(DAY).value).toBe("2023-05-05");
  });
});

test("F8 leads to the next message from anywhere, and no other key does", async () => {
  server.messages = [{ field: ["成文日期"] }, { severity: "notice", line: 8, bodyLine: 4, column: 1 }];
  await open();
  expect(document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F7", bubbles: true }))).toBe(true);
  expect(document.querySelector("[aria-current]")).toBeNull();
  const next = new KeyboardEvent("keydown", { key: "F8", bubbles: true, cancelable: true });
  expect(document.body.dispatchEvent(next)).toBe(false);
  expect(document.activeElement).toBe(find(DAY));
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F8", shiftKey: true, bubbles: true }));
  expect(document.activeElement).toBe(body());
});

describe("the whole file", () => {
  test("takes the place of the form, with what was typed so far", async () => {
    await open();
    type(DAY, "2023-05-05");
    click("#whole-file");
    await until(() => find("#disclosure").hidden === true);
    await checked();
    expect(body().value).toBe(FILE.replace("05-04", "05-05"));
    expect(find("#text-label").textContent).toBe("整个文件");
    expect(find("#whole-file").hidden).toBe(true);
    expect(document.activeElement).toBe(body());
    click("#review");
    await until(() => isOpen("#review-dialog"));
    expect(textsOf("tr.added .words")).toEqual(["成文日期: 2023-05-05"]);
  });
});

describe("pasting", () => {
  /** Pastes over a stretch of the text, as a browser says it. */
  function paste(at: [number, number], copied: Record<string, string>): boolean {
    body().setSelectionRange(...at);
    const clipboardData = { types: Object.keys(copied), files: [], getData: (kind: string) => copied[kind] ?? "" };
    return body().dispatchEvent(Object.assign(new Event("paste", { cancelable: true }), { clipboardData }));
  }

  test("what has paragraphs, tables and pictures is put in as the body has it, each doubt beside", async () => {
    await open();
    server.pasted = "甲。\n\n乙。";
    const { length } = body().value;
    expect(paste([length, length], { "text/html": "<p>甲。</p><p>乙。</p>", "text/plain": "甲。乙。" })).toBe(false);
    expect([state(), body().readOnly]).toEqual(["正在读粘贴的内容……", true]);
    await until(() => !body().readOnly);
    expect(body().value).toBe("\n# 某镇关于防汛的通知\n\n各村：\n\n甲。\n\n乙。");
    expect([state(), find("#pasted").hidden]).toEqual(["有修改，还没有保存。", false]);
    expect(textsOf("#pasted-files")).toEqual(["图片已经放进 attachments/：图1.png。"]);
    expect(textsOf("#pasted-doubts li")).toEqual(["乙 这里有图片改法：写说明。"]);
    click("#pasted-doubts .go");
    expect(body().value.slice(body().selectionStart, body().selectionEnd)).toBe("乙");
  });

  test.each([
    ["plain text", { "text/plain": "甲" }],
    ["text of a program for code", { "text/html": "<p>甲</p>", "vscode-editor-data": "1" }],
  ])("%s is left to the browser", async (_, copied) => {
    await open();
    expect(paste([0, 0], copied)).toBe(true);
    expect(server.asked).not.toContain("paste");
  });

  test("what cannot be read is pasted as plain text, and why is told", async () => {
    await open();
    paste([0, 0], { "text/html": "<p></p>", "text/plain": "甲" });
    await until(() => !body().readOnly);
    expect(body().value.startsWith("甲\n# 某镇")).toBe(true);
    expect(state()).toContain("按纯文字贴上了");
    server.answer = async () => Response.json({ message: "内容太大，没有保存。" }, { status: 413 });
    paste([0, 0], { "text/html": "<p>乙</p>", "text/plain": "乙" });
    await until(() => !body().readOnly);
    expect([body().value.startsWith("乙甲"), state().endsWith("内容太大，没有保存。")]).toEqual([true, true]);
  });
});

describe("a table of the text", () => {
  const TABLE = `${FILE}\n| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |\n`;
  const put = (words: string) => {
    const at = body().value.indexOf(words);
    body().setSelectionRange(at, at);
    body().dispatchEvent(new Event("select"));
  };

  test("has buttons for rows and columns while the cursor is in it", async () => {
    await open(TABLE);
    expect(find("#table-tools").hidden).toBe(true);
    put("甲村");
    expect(find("#table-tools").hidden).toBe(false);
    click("[data-table=row-below]");
    expect(body().value.endsWith("| 甲村 | 3 |\n|  |  |\n")).toBe(true);
    expect(body().value.slice(0, body().selectionStart).endsWith("\n| ")).toBe(true);
    click("[data-table=row-delete]");
    expect(body().value.endsWith("| 甲村 | 3 |\n")).toBe(true);
    put("户数");
    click("[data-table=row-delete]");
    expect(body().value.endsWith("| 村 | 户数 |\n| --- | --- |\n| 甲村 | 3 |\n")).toBe(true);
    put("各村");
    expect(find("#table-tools").hidden).toBe(true);
    click("[data-table=row-below]");
    expect(body().value.endsWith("| 甲村 | 3 |\n")).toBe(true);
  });
});

describe("the preview", () => {
  test("shows where the cursor is, and a click in it leads there", async () => {
    await open();
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = "<p>某镇关于防汛的通知</p><p class='x'>各村：</p>";
    Object.defineProperty(find("#preview"), "contentDocument", { value: page, configurable: true });
    const marked = () => [...page.querySelectorAll(".at-cursor")].map(({ textContent }) => textContent);
    const put = async (words: string) => {
      const at = body().value.indexOf(words);
      body().setSelectionRange(at, at);
      body().dispatchEvent(new Event("select"));
      await vi.advanceTimersByTimeAsync(150);
    };
    await put("各村");
    expect(marked()).toEqual(["各村："]);
    await put("某镇");
    expect(marked()).toEqual(["某镇关于防汛的通知"]);
    expect(page.querySelector(".x")?.className).toBe("x");
    page.querySelector(".x")?.dispatchEvent(new Event("click", { bubbles: true }));
    expect(body().value.slice(body().selectionStart)).toBe("各村：\n");
    expect(document.activeElement).toBe(body());
  });
});

describe("confirming", () => {
  const say = (id: string, words: string) => (find<HTMLInputElement>(`#acknowledge-${id}`).value = words);
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));

  test("F9 asks for a reason, with the words of the place, and writes who it was; the name is typed once", async () => {
    server.messages = [{ confirmable: true, line: 8, column: 1, endLine: 8, endColumn: 3, bodyLine: 4 }];
    await open();
    press("F8");
    press("F9");
    expect([isOpen("#acknowledge-dialog"), document.activeElement?.id]).toEqual([true, "acknowledge-reason"]);
    expect(find("#acknowledge-message").textContent).toBe("没有这一天。");
    expect(find<HTMLInputElement>("#acknowledge-quote").value).toBe("各村");
    const submit = () => find("#acknowledge-form").dispatchEvent(new Event("submit", { cancelable: true }));
    submit();
    expect(server.acknowledged).toEqual([]);
    say("reason", "原件如此 ");
    say("by", "李某");
    server.messages = [];
    expect(submit()).toBe(false);
    await until(() => !isOpen("#acknowledge-dialog"));
    expect(server.acknowledged).toEqual([{ 规则: "real-date", 原文: "各村", 理由: "原件如此", 确认人: "李某" }]);
    await checked();
    expect(textsOf("#messages li")).toEqual([]);
    expect(find("#commit-section").hidden).toBe(false);
    server.messages = [{ confirmable: true, actual: "三月" }];
    type("#text", "改");
    await checked();
    press("F9");
    expect(find<HTMLInputElement>("#acknowledge-by").value).toBe("李某");
    expect(find<HTMLInputElement>("#acknowledge-quote").value).toBe("三月");
    click("#acknowledge-cancel");
    expect(isOpen("#acknowledge-dialog")).toBe(false);
  });

  test("that the server will not do is told, and nothing else changes", async () => {
    server.messages = [{ confirmable: true }];
    await open();
    press("F9");
    expect(find<HTMLInputElement>("#acknowledge-quote").value).toBe("成文日期: 2023-05-04");
    say("reason", "原件如此");
    say("by", "李某");
    server.answer = async () => Response.json({ message: "没有写进去。" }, { status: 409 });
    find("#acknowledge-form").dispatchEvent(new Event("submit", { cancelable: true }));
    await until(() => state() === "没有写进去。");
    expect(isOpen("#acknowledge-dialog")).toBe(false);
  });
});
