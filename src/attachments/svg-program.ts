import { xmlSink } from "../office/xml-stream.ts";

/** Elements that run something, or have a page of their own in them. */
const RUNNING =
  /^(?:script|foreignobject|iframe|object|embed|audio|video|handler|listener|html|body|meta|link|base)$/iu;
/** Addresses that are programs, or may be: what browsers leave out of an address is left out before. */
const PROGRAM = /(?:^|[;,(])(?:javascript|vbscript|livescript):|(?:^|[;,(])data:(?!image\/(?:png|jpeg|gif|webp)[;,])/iu;

/**
 * What would run where an SVG is opened by itself, as a web page: `script`, `onload`, an address that is a program.
 * Undefined where nothing would.
 *
 * @throws UnreadableOffice where it is no XML
 */
export function findSvgProgram(bytes: Uint8Array): string | undefined {
  let found: string | undefined;
  const read = xmlSink("svg", {
    open: (name, attributes) => {
      if (RUNNING.test(name)) found ??= name;
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on[a-z]/iu.test(key)) found ??= key;
        if (PROGRAM.test(value.replace(/[\u0000-\u0020\u007f-\u00a0]+/gu, ""))) found ??= key;
      }
    },
    instruction: (target) => {
      if (target.toLowerCase() !== "xml") found ??= target;
    },
  });
  read(bytes, true);
  return found;
}
