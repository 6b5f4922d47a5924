import type { Edge } from "../../editor/quote-range.ts";

/** What keys do on the page 核对标注. */
export interface ConfirmKeys {
  yes: () => void;
  no: () => void;
  next: () => void;
  back: () => void;
  undo: () => void;
  /** Opens the whole form. */
  form: () => void;
  /** What is marked becomes an entry of that kind. */
  mark: (index: number) => void;
  /** What is marked is one more name. */
  addName: () => void;
  /** Which end of what is marked is moved. */
  edge: (edge: Edge) => void;
  move: (step: -1 | 1, by: "character" | "clause") => void;
  /** Chooses the field whose words are marked. */
  field: (step: -1 | 1) => void;
}

/** Lets keys answer while the focus is in a box; where a key has a meaning of its own, as in a list of choices, it keeps it. */
export function followConfirmKeys(box: HTMLElement, keys: ConfirmKeys): void {
  box.addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (target instanceof HTMLSelectElement || (event.key === "Enter" && target !== box)) return;
    const action = actionOf(event, keys);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf({ key, shiftKey, ctrlKey, repeat }: KeyboardEvent, keys: ConfirmKeys): (() => void) | undefined {
  const step = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : undefined;
  if (step !== undefined && shiftKey)
    return () => {
      keys.move(step, ctrlKey ? "clause" : "character");
    };
  // A key that is held down answers once.
  if (repeat && (key === "Enter" || key === "Delete")) return undefined;
  if (ctrlKey) return key === "z" ? keys.undo : undefined;
  if (/^[1-9]$/u.test(key))
    return () => {
      keys.mark(Number(key) - 1);
    };
  const plain: Readonly<Record<string, () => void>> = {
    Enter: keys.yes,
    Delete: keys.no,
    ArrowRight: keys.next,
    ArrowLeft: keys.back,
    z: keys.undo,
    Z: keys.undo,
    a: keys.addName,
    A: keys.addName,
    f: keys.form,
    F: keys.form,
    Home: () => {
      keys.edge("start");
    },
    End: () => {
      keys.edge("end");
    },
    ArrowUp: () => {
      keys.field(-1);
    },
    ArrowDown: () => {
      keys.field(1);
    },
  };
  return plain[key];
}
