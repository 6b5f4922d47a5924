/** What tells a file from any other. */
export interface FilePrint {
  /** In hexadecimal digits. */
  sha256: string;
  size: number;
}

/** The files of a site by their paths, with `/` between folders. */
export type FileList = ReadonlyMap<string, FilePrint>;

export interface Differences {
  changed: string[];
  missing: string[];
  added: string[];
}

/** How the files that are there differ from those that should be. */
export function compareFiles(expected: FileList, actual: FileList): Differences {
  const names = [...expected.keys()];
  return {
    changed: names.filter((name) => actual.has(name) && !isSame(expected.get(name), actual.get(name))),
    missing: names.filter((name) => !actual.has(name)),
    added: [...actual.keys()].filter((name) => !expected.has(name)),
  };
}

/** One line for each difference; none where there is no difference. */
export function describeDifferences({ changed, missing, added }: Differences): string[] {
  return [
    ...changed.map((name) => `改动  ${name}`),
    ...missing.map((name) => `缺少  ${name}`),
    ...added.map((name) => `多出  ${name}`),
  ];
}

function isSame(one: FilePrint | undefined, other: FilePrint | undefined): boolean {
  return one?.sha256 === other?.sha256 && one?.size === other?.size;
}
