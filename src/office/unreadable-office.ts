/** Why an office file, or a part of it, cannot be read. */
export type Damage =
  /** No end of an archive is there: cut off, or no archive at all. */
  | "no-end"
  /** The archive's directory goes on beyond the file. */
  | "directory-cut"
  /** The archive's directory holds something else. */
  | "directory-wrong"
  /** More entries than `LIMITS.entries`. */
  | "many-entries"
  /** Packed with a password. */
  | "encrypted"
  /** More bytes than `LIMITS` has for it. */
  | "large"
  /** The directory leads to nothing. */
  | "lost"
  /** Part of its bytes is missing. */
  | "cut"
  /** Longer than the directory says. */
  | "longer"
  /** The packed bytes are damaged. */
  | "packed"
  /** Length or checksum do not agree. */
  | "checksum"
  /** No well-formed XML. */
  | "xml"
  /** Elements inside each other beyond `LIMITS.depth`. */
  | "deep";

/** Thrown by the readers of this folder alone. Whoever reads for people words it for them. */
export class UnreadableOffice extends Error {
  readonly damage: Damage;
  /** The name of the part, where it is one part that cannot be read. */
  readonly part: string;

  constructor(damage: Damage, part = "") {
    super(part === "" ? damage : `${damage}: ${part}`);
    this.damage = damage;
    this.part = part;
  }
}
