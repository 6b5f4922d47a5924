import type { MessageExample } from "../parse/message-example.ts";

/** An example as editors are shown it. */
export interface DescribedExample {
  /** The files of it; a document.md alone has no name. */
  files: { name?: string; text: string }[];
  /** What matters besides, in Chinese. */
  around: string[];
  messages: readonly string[];
}

/** Puts an example of any kind into words. */
export function describeExample(example: MessageExample): DescribedExample {
  const { messages } = example;
  if ("files" in example) {
    const files = Object.entries(example.files).map(([name, content]) => ({
      name,
      text: typeof content === "string" ? content : content.shown,
    }));
    return { files, around: [], messages };
  }
  if ("txt" in example) return { files: [{ name: "a.txt", text: example.txt || "（空的）" }], around: [], messages };
  if ("html" in example) return { files: [{ name: "a.html", text: example.html }], around: [], messages };
  if ("docx" in example) {
    const words = example.docx.map((paragraph) => paragraph.replace(/<[^>]*>/gu, "")).join("\n");
    return { files: [{ name: "a.docx", text: words }], around: [], messages };
  }
  const { source, folder, attachments = [] } = example;
  const around = [
    ...(folder ? [`文件夹 ${folder}`] : []),
    ...(attachments.length > 0 ? [`attachments 里有 ${attachments.join("、")}`] : []),
  ];
  return { files: [{ text: source || "（没有正文）" }], around, messages };
}
