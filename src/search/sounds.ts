/** A word of the documents and how it is read, without tones: 危房, wei fang. */
export interface LexiconWord {
  characters: string[];
  sounds: string[];
}

/** How each character is read, all its readings. */
export type Sounds = ReadonlyMap<string, readonly string[]>;

/** @param table the characters of each reading */
export function readSounds(table: Readonly<Record<string, string>>): Sounds {
  const sounds = new Map<string, string[]>();
  for (const [sound, characters] of Object.entries(table))
    for (const character of characters) sounds.set(character, [...(sounds.get(character) ?? []), sound]);
  return sounds;
}

/** @param lines `危房 wei fang` */
export function readLexicon(lines: readonly string[]): LexiconWord[] {
  return lines.map((line) => {
    const [word = "", ...sounds] = line.split(" ");
    return { characters: [...word], sounds };
  });
}

/**
 * How far what was typed in letters is from a word: 0 where its pinyin is written out, 1 for each syllable of which
 * only the beginning is typed; a character stands for itself. Undefined where it is another word.
 */
export function typedDistance(typed: string, { characters, sounds }: LexiconWord): number | undefined {
  const from = (at: number, character: number): number | undefined => {
    if (character === characters.length) return at === typed.length ? 0 : undefined;
    const own = characters[character] ?? "";
    if (typed.startsWith(own, at)) return from(at + own.length, character + 1);
    const sound = sounds[character] ?? "";
    if (typed.startsWith(sound, at)) {
      const whole = from(at + sound.length, character + 1);
      if (whole !== undefined) return whole;
    }
    const [double = ""] = /^[zcs]h/u.exec(sound) ?? [];
    for (const initial of double === "" ? [sound[0] ?? ""] : [double, sound[0] ?? ""]) {
      const rest = typed.startsWith(initial, at) ? from(at + initial.length, character + 1) : undefined;
      if (rest !== undefined) return rest + 1;
    }
    const isEnd = character === characters.length - 1 && at < typed.length && sound.startsWith(typed.slice(at));
    return isEnd ? 1 : undefined;
  };
  return from(0, 0);
}

/**
 * How far a word is from one that sounds alike: each character that is another one of the same sound counts 1, of a
 * sound that many do not tell apart (zh and z, ing and in, n and l) 2; two characters exchanged count 1. Undefined where they do not
 * sound alike.
 */
export function soundDistance(
  typed: readonly string[],
  { characters, sounds }: LexiconWord,
  known: Sounds,
): number | undefined {
  if (typed.length !== characters.length) return undefined;
  if ([...typed].sort().join("") === [...characters].sort().join("")) return 1;
  let distance = 0;
  for (const [at, character] of typed.entries()) {
    if (character === characters[at]) continue;
    const step = stepBetween(known.get(character) ?? [], sounds[at] ?? "");
    if (step === undefined) return undefined;
    distance += step;
  }
  return distance;
}

function stepBetween(readings: readonly string[], sound: string): number | undefined {
  if (readings.includes(sound)) return 1;
  return readings.some((reading) => blur(reading) === blur(sound)) ? 2 : undefined;
}

function blur(sound: string): string {
  return sound
    .replace(/^([zcs])h/u, "$1")
    .replace(/^l/u, "n")
    .replace(/ng$/u, "n");
}

/** The letters with which words begin that may sound like what was typed. */
export function firstLetters(characters: readonly string[], sounds: Sounds): string[] {
  const letters = [characters[0], characters[characters.length - 1]].flatMap((character) =>
    (sounds.get(character ?? "") ?? []).flatMap((sound) => {
      const [letter = ""] = sound;
      return letter === "l" ? ["l", "n"] : letter === "n" ? ["n", "l"] : [letter];
    }),
  );
  return [...new Set(letters)];
}
