import process from "node:process";
import type { TellProgress } from "../src/model/tell-progress.ts";
import { isInWindow, tellWindow } from "./window.ts";

/** What a line of progress is written to, and by which clock. */
export interface ProgressScreen {
  /** Whether somebody looks at it. */
  isWatched: boolean;
  write: (text: string) => void;
  /** Characters in a line of it; Chinese ones take two. */
  columns: number;
  /** In ms. */
  now: () => number;
}

/** What takes no longer needs no word, in ms. */
const LONG = 2000;
/** So often the line changes, in ms. */
const OFTEN = 200;
const CLEAR = "\r\u001b[K";

interface Step {
  name: string;
  /** Its part of the work, in any unit. */
  weight: number;
  /** Whether much of it can be there from an earlier time: it tells nothing about the speed of the others. */
  isKept: boolean;
  /** In ms; undefined as long as it goes on. */
  took?: number;
}

/**
 * One line, at the foot of the screen, about a command that takes long: what it does, how far it has come, what time is left.
 * Nothing is written where nobody looks, as in CI.
 */
export class Progress {
  readonly #steps: Step[];
  readonly #screen: ProgressScreen;
  readonly #begun: number;
  #stepBegun: number;
  #written = -Infinity;
  #isShown = false;

  /** @param steps all that will be done, in this order: the part of each, and whether much of it can be there already */
  constructor(steps: Readonly<Record<string, number | { kept: number }>>, screen: ProgressScreen = terminal()) {
    this.#steps = Object.entries(steps).map(([name, part]) =>
      typeof part === "number" ? { name, weight: part, isKept: false } : { name, weight: part.kept, isKept: true },
    );
    this.#screen = screen;
    this.#begun = screen.now();
    this.#stepBegun = this.#begun;
  }

  /** Begins a step and gives what is to be told about it. Those before it are over. */
  begin(name: string): TellProgress {
    const { now } = this.#screen;
    this.clear();
    const at = this.#steps.findIndex((step) => step.name === name);
    for (const step of this.#steps.slice(0, at)) {
      step.took ??= now() - this.#stepBegun;
      this.#stepBegun = now();
    }
    this.#written = -Infinity;
    this.#tell(name, 0, 1);
    return (done, all) => {
      this.#tell(name, done, all);
    };
  }

  /** Takes the line away, before anything else is said. */
  clear(): void {
    if (this.#isShown) this.#screen.write(CLEAR);
    this.#isShown = false;
  }

  #tell(name: string, done: number, all: number): void {
    const { isWatched, write, now, columns } = this.#screen;
    const time = now();
    if (!isWatched || time - this.#begun < LONG || time - this.#written < OFTEN) return;
    this.#written = time;
    this.#isShown = true;
    const at = this.#steps.findIndex((step) => step.name === name);
    const place = this.#steps.length > 1 ? `第 ${at + 1} 步，共 ${this.#steps.length} 步：` : "";
    const count = all > 1 ? ` ${done}/${all}` : "";
    const left = this.#timeLeft(at, done / all, time);
    const line = `${place}${name}${count}${left === undefined ? "" : `，还要约 ${inWords(left)}`}`;
    // A line that is too long would stay.
    write(`${CLEAR}${line.slice(0, Math.floor(columns / 2) - 1)}`);
  }

  /** In ms; undefined where nothing is known yet. */
  #timeLeft(at: number, part: number, time: number): number | undefined {
    const inStep = time - this.#stepBegun;
    const done = this.#steps.slice(0, at).filter(({ isKept }) => !isKept);
    const weight = sum(done.map((step) => step.weight));
    const speed = weight > 0 ? sum(done.map(({ took = 0 }) => took)) / weight : undefined;
    const own = this.#steps[at]?.weight ?? 0;
    const ofStep =
      part > 0 ? (inStep / part) * (1 - part) : speed === undefined ? undefined : Math.max(0, own * speed - inStep);
    const others = sum(this.#steps.slice(at + 1).map((step) => step.weight));
    if (ofStep === undefined) return undefined;
    const rate = speed ?? (own > 0 ? (inStep + ofStep) / own : 0);
    return ofStep + others * rate;
  }
}

/** The terminal, or the window that started this program and shows what it is told. */
function terminal(): ProgressScreen {
  const { stderr } = process;
  if (isInWindow)
    return {
      isWatched: true,
      write: (text) => {
        tellWindow({ progress: text.replaceAll(CLEAR, "") });
      },
      columns: 200,
      now: () => performance.now(),
    };
  return {
    isWatched: stderr.isTTY && process.env["CI"] === undefined,
    write: (text) => stderr.write(text),
    columns: stderr.columns || 80,
    now: () => performance.now(),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`;
}
