import { z } from "zod";
import { annotationsSchema } from "./annotations.ts";

const reason = z.string().describe("为什么提出这一条；移到 annotations.yaml 时删去这一行");

/** proposals.yaml: in the form of annotations.yaml, each entry with why it is proposed. */
export const proposalsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(annotationsSchema.shape).map(([name, written]) => {
      const list = written.unwrap() as unknown as z.ZodArray<z.ZodObject>;
      return [
        name,
        z
          .array(list.element.extend({ 理由: reason }))
          .describe(list.description ?? "")
          .optional(),
      ];
    }),
  ),
);
