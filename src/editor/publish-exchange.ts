/** What is being done, or was done last. */
export type PublishStep = "none" | "building" | "unbuilt" | "built" | "placing" | "unplaced" | "placed";

/** POST publish-state, and the answer to everything else that the page 公开 asks. */
export interface PublishState {
  step: PublishStep;
  /** How far it has come; empty where nothing is to be said. */
  progress: string;
  /** What the program said about it, line by line. */
  said: string[];
  /** What the built site will change for readers, line by line; null where there is no place for it. */
  changes: string[] | null;
  /** The folder that the web server reads, or the address of a server; empty where none was stated. */
  place: string;
  /** A file of this machine with a private key. */
  keyFile: string;
  hasPassword: boolean;
  isRemembered: boolean;
  /** Fingerprint of a server that nobody has vouched for; empty where there is none. */
  hostKey: string;
  /** Whether the former site is kept beside it. */
  canUndo: boolean;
  /** Why there is none to go back to, where a withdrawn document is the reason; else empty. */
  noUndo: string;
  /** Whether git does not know who commits. */
  asksAuthor: boolean;
  /** What is said of drafts: which go with it, and which wait for their day. */
  drafts: string[];
}

/** POST review: what somebody says of a text. */
export interface ReviewRequest {
  id: string;
  /** Fingerprint of what was shown. */
  print: string;
  step: string;
  name: string;
  verdict: string;
  opinion: string;
}

/** POST publish-author */
export interface SetAuthor {
  name: string;
  mail: string;
}

/** POST publish-set */
export interface SetPlace {
  place: string;
  keyFile: string;
  /** Null for the one that is known. */
  password: string | null;
  remember: boolean;
}

/** POST publish-trust */
export interface TrustHost {
  hostKey: string;
}
