/** What a test server is told before it does something with a file: where it answers true the line is cut. */
export type Cut = (operation: "write" | "rename" | "remove", name: string) => boolean;

/** Whether a server will not put a file into the place of another name, whatever stands there. */
export type Refuses = (from: string, to: string, isThere: boolean) => boolean;

/** A file server of a test, on this machine alone. */
export interface FileServer {
  /** `sftp://user@127.0.0.1:1234`; a folder is put behind it. */
  url: string;
  /** What the password is. */
  password: string;
  /** Of an SFTP server. */
  hostKey?: string;
  close: () => Promise<void>;
}
