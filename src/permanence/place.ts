/** Something that has an address: a document, one of its units, one of its files, an earlier version. */
export interface Place {
  document: string;
  unit?: string;
  /** Name in `attachments/` */
  file?: string;
  /** An earlier version, whole or with `unit`. */
  revision?: number;
}

export function isWholeDocument({ unit, file, revision }: Place): boolean {
  return unit === undefined && file === undefined && revision === undefined;
}

/** The same for two places that are the same. */
export function placeKey({ document, unit, file, revision }: Place): string {
  if (file !== undefined) return `${document}/attachments/${file}`;
  return `${document}${revision === undefined ? "" : `/r${revision}`}${unit === undefined ? "" : `#${unit}`}`;
}

/** The address below the site, as editors write it: `/documents/ID/#p6`. */
export function placeAddress({ document, unit, file, revision }: Place): string {
  const root = `/documents/${document}/`;
  if (file !== undefined) return `${root}attachments/${file}`;
  return root + (revision === undefined ? "" : `r${revision}/`) + (unit === undefined ? "" : `#${unit}`);
}

const ADDRESS =
  /^\/documents\/(?<document>[^/#\s]+)\/(?:attachments\/(?<file>[^#]+)|(?:r(?<revision>[1-9]\d{0,3})\/)?(?:#(?<anchor>[^#\s/]+))?|(?<page>(?:[a-z]+\d+-)*p\d+(?:~\d+)?)\/(?:#(?<inner>[^#\s/]+))?)$/u;

/** Reads `/documents/ID/`, `/documents/ID/#p6`, `/documents/ID/p6/`, `/documents/ID/r1/#p6`, `/documents/ID/attachments/FILE`. */
export function readPlace(address: string): Place | undefined {
  const groups = ADDRESS.exec(address)?.groups;
  if (!groups) return undefined;
  const { document = "", file, revision, anchor, page, inner } = groups;
  const unit = anchor ?? inner ?? page;
  return {
    document,
    ...(file === undefined ? {} : { file: fileName(file) }),
    ...(revision === undefined ? {} : { revision: Number(revision) }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Browsers show `%E8%A1%A8.pdf` for 表.pdf when an address is copied. */
function fileName(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** `p6-m3-k1` → `p6-m3`, `p6` */
export function unitsAround(unit: string): string[] {
  const segments = unit.split("-");
  return segments.slice(1).map((_, at) => segments.slice(0, segments.length - 1 - at).join("-"));
}
