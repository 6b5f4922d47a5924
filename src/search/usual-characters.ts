let usual: Set<string> | undefined;

/** The 6,763 characters of GB 2312, which has no traditional ones. */
function usualCharacters(): Set<string> {
  if (usual) return usual;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  usual = new Set(new TextDecoder("gbk").decode(new Uint8Array(bytes)));
  return usual;
}

/** Whether a text has Han characters that are not the usual simplified ones: only then the table for 繁體 is of use. */
export function hasUnusual(text: string): boolean {
  return [...text].some((character) => /\p{Script=Han}/u.test(character) && !usualCharacters().has(character));
}
