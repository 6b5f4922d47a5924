/** Families for each face: the first that has a character draws it. */
export interface FaceFamilies {
  narrow: string[];
  /** The same, with ASCII punctuation drawn full width. */
  wide: string[];
  weight: number;
}

/** Faces of the templates: those of runs, and `strong`, a heavy 黑体. */
export type Faces = Record<"song" | "bold" | "hei" | "kai" | "strong", FaceFamilies>;

/** The families that the software brings along. */
export const FAMILIES = { song: "Noto Serif SC", hei: "Noto Sans SC", kai: "LXGW WenKai" } as const;

/** Draws ASCII punctuation full width; see scripts/build-punctuation-font.ts. */
const PUNCTUATION = "GKL Punctuation";

/** Families that an office put into content/fonts/. */
export interface OfficeFamilies {
  /** In place of the text face, of the face of titles, of 黑体 and 楷体. */
  song?: string;
  bold?: string;
  hei?: string;
  kai?: string;
  /** For characters that no other face has. */
  others: string[];
}

/** Every face ends with all others, so that a rare character is found wherever it is. */
export function listFaces(office: OfficeFamilies): Faces {
  const all = [FAMILIES.song, FAMILIES.hei, FAMILIES.kai, ...office.others];
  const face = (own: (string | undefined)[], weight: number): FaceFamilies => {
    const narrow = [...new Set([...own.filter((family) => family !== undefined), ...all])];
    return { narrow, wide: [PUNCTUATION, ...narrow], weight };
  };
  return {
    song: face([office.song, FAMILIES.song], 400),
    bold: face([office.bold, FAMILIES.song], 700),
    hei: face([office.hei, FAMILIES.hei], 500),
    kai: face([office.kai, FAMILIES.kai], 500),
    strong: face([office.hei, FAMILIES.hei], 700),
  };
}
