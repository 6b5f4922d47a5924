import type { Window as HappyWindow } from "happy-dom";
import { onTestFinished, vi } from "vitest";

const { happyDOM } = window as unknown as HappyWindow;
// There is no network here: the page in a frame is an empty one.
happyDOM.settings.enableIframePageLoading = true;
happyDOM.settings.fetch.interceptor = { beforeAsyncRequest: async ({ window: frame }) => new frame.Response("") };

// happy-dom 21 keeps a form behind a proxy, but `closest`, asked of the form itself, gives what is behind it.
const { closest } = HTMLFormElement.prototype;
HTMLFormElement.prototype.closest = function (this: HTMLFormElement, selector: string) {
  const found = closest.call(this, selector);
  return found === this ? (this.firstElementChild?.parentElement ?? found) : found;
};

/** Ends what the open page listens to on the window and the document, which outlive it. */
const endings: (() => void)[] = [];

function closePage(): void {
  for (const end of endings.splice(0)) end();
  document.body.replaceChildren();
}

/** Leaves nothing of a test to the next one. */
function leavePage(): void {
  closePage();
  document.title = "";
  document.documentElement.removeAttribute("class");
  for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sessionStorage.clear();
  localStorage.clear();
}

/**
 * Opens a page in the window, which all test files of a process share; when the test is over, nothing is left of it.
 * Custom elements that have been defined come to life.
 *
 * @param body what stands in the body, or a whole page of which the head is left out
 * @param address the site stands under `/zwgk/`, so that nothing can count on the root
 */
export function openPage(body: string, address = "https://town.example/zwgk/documents/2022-plan/"): void {
  closePage();
  onTestFinished(leavePage);
  happyDOM.setURL(address);
  history.replaceState(null, "", address);
  for (const target of [window, document]) {
    const listen = target.addEventListener.bind(target) as typeof window.addEventListener;
    const spy = vi.spyOn(target, "addEventListener");
    endings.push(() => {
      spy.mockRestore();
    });
    spy.mockImplementation(
      (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) => {
        listen(type, listener, options);
        endings.push(() => {
          target.removeEventListener(type, listener, options);
        });
      },
    );
  }
  // Scripts of a page run when all of it has been read: no element comes to life before the others are there.
  const inside = /<body>(?<inside>.*)<\/body>/su.exec(body)?.groups?.["inside"] ?? body;
  document.body.innerHTML = inside.replace(/<(\/?)(?=[a-z]+-)/gu, "<$1unborn-");
  for (const unborn of document.querySelectorAll("*")) {
    if (!unborn.localName.startsWith("unborn-")) continue;
    const element = document.createElement(unborn.localName.slice("unborn-".length));
    for (const { name, value } of unborn.attributes) element.setAttribute(name, value);
    element.append(...unborn.childNodes);
    unborn.replaceWith(element);
  }
}

/** The one element that a selector names. */
export function find<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelectorAll<Kind>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements are ${selector}.`);
  return found[0] as Kind;
}

/** The texts of all elements that a selector names. */
export function textsOf(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

/** Presses a key where the focus is. @returns whether the page left it to the browser */
export function press(key: string, more: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

/** Clicks as a mouse does. @returns whether the page left it to the browser */
export function click(selector: string, more: MouseEventInit = {}): boolean {
  return find(selector).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...more }));
}

/** Types into a field or chooses in it, as a person does. */
export function type(selector: string, value: string): void {
  const field = find<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Waits for what the page does by itself; the limit only ends what hangs. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { timeout: 60_000, interval: 5 });
}
