import type { Element, ElementContent, Root } from "xast";
import { toXml } from "xast-util-to-xml";

/** Control characters and the like: nobody sees them, and XML cannot hold them even as references. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** An XML file in UTF-8, without CDATA sections. What XML cannot hold is left out. */
export function toXmlFile(element: Element): string {
  const root: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
      { type: "text", value: "\n" },
      element,
      { type: "text", value: "\n" },
    ],
  };
  return (
    toXml(root, { closeEmptyElements: true })
      .replace(FORBIDDEN, "")
      // The serializer leaves this end of a CDATA section, which text may not have.
      .replaceAll("]]>", "]]&gt;")
  );
}

/** Elements with a line for each, for places where white space says nothing. */
export function eachOnLine(children: readonly Element[]): ElementContent[] {
  return children
    .flatMap((child): ElementContent[] => [{ type: "text", value: "\n" }, child])
    .concat({ type: "text", value: "\n" });
}
