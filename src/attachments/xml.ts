import { SaxesParser } from "saxes";
import { UnreadableAttachment } from "./reading.ts";
import type { EntrySink } from "./zip.ts";

/** What is told of an XML text; names come without their prefix. */
export interface XmlListener {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const MAX_DEPTH = 2000;

/**
 * A sink that reads XML as it arrives. Entities of a DTD are not known to it, so nothing can multiply.
 *
 * @throws UnreadableAttachment where the XML is broken
 */
export function xmlSink(listener: XmlListener): EntrySink {
  const decoder = new TextDecoder("utf-8");
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  let depth = 0;
  const fail = () => {
    throw new UnreadableAttachment("打不开，文件可能坏了");
  };
  parser.on("error", fail);
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) fail();
    listener.open?.(withoutPrefix(name), attributes);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close?.(withoutPrefix(name));
  });
  return (chunk, last) => {
    parser.write(decoder.decode(chunk, { stream: !last }));
    if (last) parser.close();
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
