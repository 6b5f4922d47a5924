import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { UnreadableOffice } from "./unreadable-office.ts";
import type { EntrySink } from "./zip.ts";

/** What is told of an XML text; names of elements come without their prefix, those of attributes with it. */
export interface XmlListener {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** `<?xml-stylesheet …?>`; not the declaration of XML itself. */
  instruction?: (target: string) => void;
}

/**
 * A sink that reads XML (UTF-8, or UTF-16 with its mark) as it arrives. Entities of a DTD are not known to it, so
 * nothing can multiply.
 *
 * @param part for the error
 * @throws UnreadableOffice where the XML is not well-formed or too deep; what the listener throws comes through
 */
export function xmlSink(part: string, listener: XmlListener): EntrySink {
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  let decoder: TextDecoder | undefined;
  let depth = 0;
  parser.on("error", () => {
    throw new UnreadableOffice("xml", part);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new UnreadableOffice("deep", part);
    listener.open?.(localName(name), attributes);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("processinginstruction", ({ target }) => listener.instruction?.(target));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  return (chunk, last) => {
    if (chunk.length === 0 && !last) return;
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decode(decoder, chunk, last, part));
    if (last) parser.close();
  };
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function decode(decoder: TextDecoder, chunk: Uint8Array, last: boolean, part: string): string {
  try {
    return decoder.decode(chunk, { stream: !last });
  } catch {
    throw new UnreadableOffice("xml", part);
  }
}

/** A name without its prefix: transitional and strict files, Word and WPS differ in namespaces and prefixes only. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
