import { describe, expect, test } from "vitest";
import { readServerOptions } from "../scripts/server-options.ts";
import { siteAddress } from "../scripts/site-address.ts";
import { readSite } from "../src/parse/site.ts";
import { VFile } from "vfile";

const siteAt = (url: string) => readSite(new VFile({ path: "site.yaml", value: `网站名称: 甲镇\n网址: ${url}\n` }));

describe("where a site stands", () => {
  test.each([
    {
      name: "网址 says both",
      url: "https://www.example.gov.cn/zwgk/",
      base: undefined,
      site: "https://www.example.gov.cn",
      expected: "/zwgk/",
    },
    {
      name: "the base that was asked for comes first",
      url: "https://www.example.gov.cn/zwgk/",
      base: "/a/",
      site: "https://www.example.gov.cn",
      expected: "/a/",
    },
    { name: "without 网址 at the root", url: "", base: undefined, site: undefined, expected: "/" },
    { name: "without 网址 below", url: "", base: "/a/", site: undefined, expected: "/a/" },
  ])("$name", ({ url, base, site, expected }) => {
    expect(siteAddress(siteAt(url), base)).toEqual({ ...(site !== undefined && { site }), base: expected });
  });

  test("a site.yaml with errors says nothing", () => {
    expect(siteAddress(undefined)).toEqual({ base: "/" });
  });
});

describe("where it listens", () => {
  test.each([
    [{}, {}],
    [
      { port: "4321", host: "0.0.0.0" },
      { port: 4321, host: "0.0.0.0" },
    ],
    [{ port: "0" }, { port: 0 }],
  ])("%j", (options, expected) => {
    expect(readServerOptions(options)).toEqual(expected);
  });

  test.each(["abc", "-1", "65536", "80.5", ""])("“%s” is no port", (port) => {
    expect(() => readServerOptions({ port })).toThrow(/不是端口/u);
  });
});
