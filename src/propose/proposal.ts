import type { WrittenAnnotations } from "../model/annotations.ts";

type ListName = keyof WrittenAnnotations;
type EntryOf<Name extends ListName> = NonNullable<WrittenAnnotations[Name]>[number];

/** An entry that a person may confirm: in the form of annotations.yaml, with why it is proposed. */
export type Proposal = {
  [Name in ListName]: {
    list: Name;
    entry: EntryOf<Name>;
    /** For the clerk, in Chinese. */
    reason: string;
    /** Stated by a label or a column: nothing was concluded from a sentence. */
    outright?: true;
  };
}[ListName];

/** And the line of document.md where its paragraph begins. */
export type PlacedProposal = Proposal & { line: number };

export type ProposalOf<Name extends ListName> = Extract<Proposal, { list: Name }>;

/** The fields that have a value. */
export function stated<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== "")) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
