// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import type { PublishState } from "../../../src/editor/publish-exchange.ts";
import { publishPage } from "../../../src/editor/publish-page.ts";
import { click, find, openPage, until } from "../open-page.ts";

const NONE: PublishState = {
  step: "none",
  progress: "",
  said: [],
  changes: null,
  place: "",
  keyFile: "",
  hasPassword: false,
  isRemembered: false,
  hostKey: "",
  canUndo: false,
  noUndo: "",
  asksAuthor: false,
  drafts: [],
};

let state: PublishState;
/** What the server has against everything but the first question. */
let refused = "";
const asked: { kind: string; body: Record<string, unknown> }[] = [];

async function open(known: Partial<PublishState> = {}): Promise<void> {
  state = { ...NONE, ...known };
  asked.length = 0;
  vi.stubGlobal("confirm", () => true);
  vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => {
    asked.push({ kind: url.split("/").at(-1) ?? "", body: JSON.parse(body) as Record<string, unknown> });
    const isRefused = asked.length > 1 && refused !== "";
    const reply = isRefused ? { message: refused } : state;
    return Promise.resolve(new Response(JSON.stringify(reply), { status: isRefused ? 400 : 200 }));
  });
  openPage(publishPage(), "http://127.0.0.1/token/publish/");
  vi.resetModules();
  await import("../../../src/client/editor/publish.ts");
  await until(() => asked.length === 1);
}

beforeEach(() => {
  refused = "";
  vi.unstubAllGlobals();
});

const fill = (id: string, value: string) => {
  find<HTMLInputElement>(`#${id}`).value = value;
};
const choose = (kind: string) => {
  const select = find<HTMLSelectElement>("#place-kind");
  select.value = kind;
  select.dispatchEvent(new Event("change"));
};
const shownLines = () =>
  [...document.querySelectorAll<HTMLInputElement>("#place-form [data-for]:not([hidden]) input")].map(({ id }) => id);
const submit = () => find("#place-form").dispatchEvent(new Event("submit", { cancelable: true }));

test("each kind of place asks what it needs", async () => {
  await open();
  expect(shownLines()).toEqual(["place"]);
  choose("sftp");
  expect(shownLines().join(" ")).toBe(
    "place-host place-port place-user place-folder place-key place-password place-remember",
  );
  choose("ftps");
  expect(shownLines()).not.toContain("place-key");
  choose("git");
  expect(shownLines()).toEqual(["place-git", "place-branch"]);
});

test("a server is put together to an address, its password beside it", async () => {
  await open();
  choose("sftp");
  fill("place-host", "www.example.gov.cn");
  fill("place-user", "zhang");
  fill("place-folder", "/srv/网站");
  fill("place-password", "口令");
  submit();
  await until(() => asked.length === 2);
  expect(asked[1]).toEqual({
    kind: "publish-set",
    body: {
      place: "sftp://zhang@www.example.gov.cn/srv/%E7%BD%91%E7%AB%99",
      keyFile: "",
      password: "口令",
      remember: false,
    },
  });
});

test("what is known stands in the form, but no password; one that is not changed is not sent", async () => {
  await open({ place: "ftps://zhang@host:2121/a%20b", hasPassword: true, isRemembered: true });
  await until(() => find<HTMLInputElement>("#place-host").value === "host");
  expect(find<HTMLSelectElement>("#place-kind").value).toBe("ftps");
  expect(find<HTMLInputElement>("#place-folder").value).toBe("/a b");
  expect(find<HTMLInputElement>("#place-password").value).toBe("");
  expect(find<HTMLInputElement>("#place-password").placeholder).toContain("已经有了");
  submit();
  await until(() => asked.length === 2);
  expect(asked[1]?.body).toMatchObject({ place: state.place, password: null, remember: true });
});

test("what is refused stays in the form to be mended", async () => {
  await open({ place: "/www" });
  await until(() => find<HTMLInputElement>("#place").value === "/www");
  refused = "写完整的路径";
  fill("place", "相对");
  submit();
  await until(() => find("#place-state").textContent === refused);
  expect(find<HTMLInputElement>("#place").value).toBe("相对");
});

test("a server that nobody vouched for is shown by its fingerprint, and remembered when somebody says so", async () => {
  await open({ place: "sftp://zhang@host/x", hostKey: "SHA256:abc" });
  await until(() => !find("#host-section").hidden);
  expect(find("#host-key").textContent).toContain("SHA256:abc");
  click("#trust");
  await until(() => asked.length === 2);
  expect(asked[1]).toEqual({ kind: "publish-trust", body: { hostKey: "SHA256:abc" } });
});

test("a line about a review leads there, any other to the document", async () => {
  await open({
    step: "unbuilt",
    said: [
      "content/documents/a/document.md:1:1: 错误 还没有审完，差二审 [unreviewed]",
      "content/documents/b/document.md:3:1: 错误 错 [x]",
    ],
  });
  await until(() => document.querySelectorAll("#said a").length === 2);
  expect([...document.querySelectorAll("#said a")].map((one) => one.getAttribute("href"))).toEqual([
    "../review/a/",
    "../documents/b/",
  ]);
});

test("that a withdrawn document is why nothing can be taken back is said where the button would be", async () => {
  await open({ place: "/srv/www", noUndo: "不能撤销：撤回过公文（2024-jia）。" });
  expect(find("#undo").hidden).toBe(true);
  expect(find("#no-undo").textContent).toContain("2024-jia");
  expect(find("#no-undo").hidden).toBe(false);
  await open({ place: "/srv/www", canUndo: true });
  expect(find("#no-undo").hidden).toBe(true);
  expect(find("#undo").hidden).toBe(false);
});

test("nothing is typed or asked before what is known stands in the form, and nothing is built while it is set", async () => {
  let answer: (reply: Response) => void = () => undefined;
  const isDisabled = (id: string) => find<HTMLButtonElement>(`#${id}`).disabled;
  openPage(publishPage(), "http://127.0.0.1/token/publish/");
  vi.resetModules();
  vi.stubGlobal("fetch", () => new Promise<Response>((done) => (answer = done)));
  const reply = () => {
    answer(new Response(JSON.stringify({ ...NONE, place: "/srv/www" })));
  };
  await import("../../../src/client/editor/publish.ts");
  expect(["place-fields", "build"].map(isDisabled)).toEqual([true, true]);
  reply();
  await until(() => !isDisabled("place-fields"));
  expect(find<HTMLInputElement>("#place").value).toBe("/srv/www");
  expect(isDisabled("build")).toBe(false);
  submit();
  expect(isDisabled("build")).toBe(true);
  reply();
  await until(() => !isDisabled("build"));
});
