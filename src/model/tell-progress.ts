/** Is told, while something long is done, how many of all its parts are done. */
export type TellProgress = (done: number, all: number) => void;

/** The parts of a whole, each told when the next one is asked for. */
export function* eachOf<T>(parts: readonly T[], tell: TellProgress | undefined): Generator<T> {
  let done = 0;
  for (const part of parts) {
    yield part;
    tell?.((done += 1), parts.length);
  }
}
