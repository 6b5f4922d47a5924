/** What a server answers to a request. */
export interface Answer {
  status: number | undefined;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** Asks a server for an address from the root of its host. */
export type Ask = (address: string, headers?: Record<string, string>) => Promise<Answer>;
