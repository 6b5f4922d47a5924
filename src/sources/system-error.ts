/** What the system refused, however deep in an error: its code, `ENOSPC`, and the file; nothing of any other error. */
export function systemError(error: unknown): { code?: string; path?: string } {
  if (!(error instanceof Error)) return {};
  const { code, path } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") return error.cause === undefined ? {} : systemError(error.cause);
  return { code, ...(path !== undefined && { path }) };
}
