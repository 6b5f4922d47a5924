/**
 * How much of an office file is read, whoever reads it. No official document comes near; a file made to do harm
 * (a packed bomb, elements without end) is refused before it has grown.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 << 20,
  /** Entries of its archive. */
  entries: 5000,
  /** Bytes unpacked, all that is read of a file and of the files embedded in it together. */
  unpacked: 260 << 20,
  /** Bytes of one entry that is held whole: a picture, an embedded file. */
  whole: 32 << 20,
  /** Bytes of one XML part that is held as a tree, and of all such parts of a file. */
  tree: 24 << 20,
  trees: 60 << 20,
  /** How many bytes one packed byte may become, in entries of more than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 24 << 20,
  /** Elements inside each other. */
  depth: 400,
} as const;

/** What may still be unpacked; handed on to the files inside a file. */
export interface Budget {
  left: number;
}

export function startBudget(): Budget {
  return { left: LIMITS.unpacked };
}
