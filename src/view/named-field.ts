/** What documents are sorted together by, where a value may be the same thing as another under other words. */
export type NamedField = "domain" | "primaryItem" | "secondaryItem" | "issuer" | "level" | "bearer";

/**
 * One name for values that are the same thing under other words (主体别名 …), as the
 * vocabulary has it. Only for sorting documents together; what is shown in a row stays as stated.
 */
export type ResolveName = (field: NamedField, value: string) => string;
