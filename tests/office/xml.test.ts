import { Buffer } from "node:buffer";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/office/limits.ts";
import { UnreadableOffice } from "../../src/office/unreadable-office.ts";
import { xmlSink } from "../../src/office/xml-stream.ts";
import type { TreeOptions, XmlElement } from "../../src/office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText, readXmlTree } from "../../src/office/xml-tree.ts";

function tree(xml: string, options?: TreeOptions): XmlElement {
  return readXmlTree(strToU8(xml), "a.xml", options);
}

/** An element as `name(attributes)[children]`. */
function show({ name, attributes, children }: XmlElement): string {
  const said = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
  const inside = children.map((child) => (typeof child === "string" ? JSON.stringify(child) : show(child)));
  return `${name}${said.length > 0 ? `(${said.join(" ")})` : ""}${inside.length > 0 ? `[${inside.join(" ")}]` : ""}`;
}

describe("a tree", () => {
  test.each([
    ["local names", `<w:a xmlns:w="x" w:val="1"><w:b/></w:a>`, "a(w=x val=1)[b]"],
    ["a relationship goes before an attribute of the same name", `<a id="1" r:id="2" o:id="3"/>`, "a(id=2)"],
    ["text, references and CDATA", "<a>甲&lt;&#x4e59;<![CDATA[<b>]]></a>", `a["甲<乙" "<b>"]`],
    ["neither comments nor instructions", "<?xml version='1.0'?><!-- x --><a><?y z?><!-- x --></a>", "a"],
  ])("%s", (_, xml, shown) => expect(show(tree(xml))).toBe(shown));

  test("keeps the text and settles the elements that it is told to", () => {
    const options: TreeOptions = {
      keepsText: (name) => name === "t",
      settle: (element) => (element.name === "choose" ? element.children.slice(0, 1) : [element]),
    };
    expect(show(tree("<a> <t>甲</t><choose><b><t> </t></b><c/></choose></a>", options))).toBe(`a[t["甲"] b[t[" "]]]`);
  });

  test("of UTF-16 with its mark", () => {
    const bytes = Buffer.from("\ufeff<a>甲</a>", "utf16le");
    expect(show(readXmlTree(bytes, "a.xml"))).toBe(`a["甲"]`);
    expect(show(readXmlTree(bytes.swap16(), "a.xml"))).toBe(`a["甲"]`);
  });

  test("is asked for its children, descendants and text", () => {
    const root = tree("<a><b>1</b><c><b>2<d><b>3</b></d></b></c><e><b>4</b></e></a>");
    expect(elementsOf(root).map(({ name }) => name)).toEqual(["b", "c", "e"]);
    expect(elementsOf(undefined)).toEqual([]);
    expect(childOf(root, "c")?.children).toHaveLength(1);
    expect(findAll(root, ["b"], ["e"]).map(innerText)).toEqual(["1", "23"]);
  });
});

test("a stream comes in pieces, characters cut in two among them", () => {
  const told: string[] = [];
  const sink = xmlSink("a.xml", {
    open: (name, attributes) => told.push(`<${name} ${attributes["w:val"] ?? ""}`),
    text: (text) => told.push(text),
    close: (name) => told.push(`/${name}`),
  });
  const bytes = strToU8(`<w:a w:val="乙">甲</w:a>`);
  for (let at = 0; at < bytes.length; at += 2) sink(bytes.subarray(at, at + 2), at + 2 >= bytes.length);
  expect(told).toEqual(["<a 乙", "甲", "/a"]);
});

describe("is refused", () => {
  const deep = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  test.each([
    ["nothing", "", "xml"],
    ["an element without end", "<a><b></b>", "xml"],
    ["ends in the wrong order", "<a><b></a></b>", "xml"],
    ["words outside", "<a/>甲", "xml"],
    ["an attribute twice", `<a b="1" b="2"/>`, "xml"],
    ["entities of its own", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, "xml"],
    ["characters that XML has not", "<a>\u0001</a>", "xml"],
    ["elements too deep", deep(LIMITS.depth + 1), "deep"],
    ["elements so deep that a parser falls", deep(60_000), "deep"],
  ])("%s", (_, xml, damage) => {
    expect(() => tree(xml)).toThrow(UnreadableOffice);
    expect(() => tree(xml)).toThrow(`${damage}: a.xml`);
  });
  test("bytes that are no UTF-8", () => {
    expect(() => readXmlTree(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff]), "a.xml")).toThrow("xml: a.xml");
  });
  test("but not what is just deep enough", () => {
    expect(findAll(tree(deep(LIMITS.depth)), ["a"])).toHaveLength(1);
  });
});
