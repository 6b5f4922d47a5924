import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { openSearchPanel, search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import type { DecorationSet, KeyBinding } from "@codemirror/view";
import { Decoration, EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import type { TextSplice } from "../../editor/edit-table.ts";
import { SEARCH_WORDS } from "../../ui/editing-words.ts";

/** A stretch of the text, underlined for what was found there. */
export interface TextMark {
  start: number;
  end: number;
  severity: "error" | "notice";
}

/** What the page does with the text box. */
export interface TextBoxTargets {
  /** Names the styles that the box may bring: the page allows no others. */
  nonce: string;
  /** The id of the label, and of the hint. */
  labelledBy: string;
  describedBy: string;
  changed: () => void;
  /** The cursor went somewhere else in the same text. */
  moved: () => void;
  /** @returns whether what is pasted is taken care of */
  pasted: (event: ClipboardEvent) => boolean;
  keys?: readonly KeyBinding[];
}

const setMarks = StateEffect.define<DecorationSet>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, effects }) => effects.find((effect) => effect.is(setMarks))?.value ?? shown.map(changes),
  provide: (field) => EditorView.decorations.from(field),
});

/** The box that the text is typed in: CodeMirror, which draws only what is seen of a long text. Lines end with `\n` here. */
export class TextBox {
  readonly #view: EditorView;
  readonly #extensions: Extension;
  readonly #writable = new Compartment();

  constructor(place: HTMLElement, targets: TextBoxTargets) {
    this.#extensions = [
      history(),
      highlightSpecialChars(),
      search({ top: true }),
      marks,
      EditorView.lineWrapping,
      EditorView.cspNonce.of(targets.nonce),
      EditorState.phrases.of(SEARCH_WORDS),
      EditorView.contentAttributes.of({
        tabindex: "0",
        "aria-labelledby": targets.labelledBy,
        "aria-describedby": targets.describedBy,
      }),
      EditorView.domEventHandlers({ paste: targets.pasted }),
      keymap.of([...(targets.keys ?? []), ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      this.#writable.of([]),
      EditorView.updateListener.of(({ docChanged, selectionSet }) => {
        if (docChanged) targets.changed();
        else if (selectionSet) targets.moved();
      }),
    ];
    this.#view = new EditorView({ parent: place, state: this.#stateOf("") });
  }

  get value(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts in another text; what was before cannot be undone. */
  fill(text: string): void {
    this.#view.setState(this.#stateOf(text));
  }

  get selection(): { start: number; end: number } {
    const { from: start, to: end } = this.#view.state.selection.main;
    return { start, end };
  }

  /** The offset of a line and column, both from 1, kept inside the text. */
  at(line: number, column: number): number {
    const { doc } = this.#view.state;
    if (line > doc.lines) return doc.length;
    const { from, to } = doc.line(Math.max(1, line));
    return Math.min(from + column - 1, to);
  }

  /** Goes to a place of the text, so that it is seen. */
  select(start: number, end: number): void {
    this.#view.dispatch({
      selection: { anchor: start, head: end },
      effects: EditorView.scrollIntoView(start, { y: "center" }),
    });
    this.#view.focus();
  }

  /** Puts words in place of a stretch, as one step that can be undone; the cursor stands behind them. */
  replace(start: number, end: number, words: string): void {
    const insert = this.#view.state.toText(words);
    this.#view.dispatch({
      changes: { from: start, to: end, insert },
      selection: { anchor: start + insert.length },
      scrollIntoView: true,
      userEvent: "input.paste",
    });
    this.#view.focus();
  }

  /** The line that the cursor stands in. */
  get lineAtCursor(): string {
    const { doc, selection } = this.#view.state;
    return doc.lineAt(selection.main.head).text;
  }

  /** Puts others in place of some characters, as one step that can be undone. @param place of the cursor, else it stays */
  edit(splices: readonly TextSplice[], place?: number): void {
    this.#view.dispatch({
      changes: splices.map(({ start: from, end: to, text: insert }) => ({ from, to, insert })),
      ...(place === undefined ? {} : { selection: { anchor: place } }),
      scrollIntoView: true,
      userEvent: "input",
    });
    this.#view.focus();
  }

  set isReadOnly(isReadOnly: boolean) {
    this.#view.dispatch({ effects: this.#writable.reconfigure(isReadOnly ? EditorState.readOnly.of(true) : []) });
  }

  /** Underlines what messages are about, until the next time. */
  mark(stretches: readonly TextMark[]): void {
    const { length } = this.#view.state.doc;
    const ranges = stretches
      .filter(({ start, end }) => start < end && end <= length)
      .map(({ start, end, severity }) => Decoration.mark({ class: `found-${severity}` }).range(start, end));
    this.#view.dispatch({ effects: setMarks.of(Decoration.set(ranges, true)) });
  }

  openSearch(): void {
    openSearchPanel(this.#view);
  }

  focus(): void {
    this.#view.focus();
  }

  #stateOf(doc: string): EditorState {
    return EditorState.create({ doc, extensions: this.#extensions });
  }
}
