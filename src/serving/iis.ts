import type { Serving } from "./serving.ts";
import { EVERYWHERE, FEED_TYPE, TYPES, patternOf, typeOf, varyingHeaders } from "./serving.ts";

/**
 * The `web.config` that IIS reads in the folder of the site itself. Redirects and headers that depend on the address need
 * its module URL Rewrite; without it they are left out, and pages that lead on do so by themselves.
 */
export function writeIis(serving: Serving): string {
  const { base, moved } = serving;
  const varying = varyingHeaders(serving);
  const fixed = {
    ...EVERYWHERE,
    ...Object.fromEntries(varying.flatMap(({ name, usual }) => (usual === undefined ? [] : [[name, usual]]))),
  };
  const outbound = varying.flatMap(({ name, at }) =>
    at.flatMap(({ places, value }, index) => {
      const pattern = places.map((place) => patternOf(base, place)).join("|");
      return [
        `        <rule name="gongkailan-${name} ${index + 1}">`,
        `          <match serverVariable="RESPONSE_${name.replaceAll("-", "_")}" pattern=".*" />`,
        `          <conditions><add input="{REQUEST_URI}" pattern="${escaped(pattern)}" /></conditions>`,
        `          <action type="Rewrite" value="${escaped(value)}" />`,
        "        </rule>",
      ];
    }),
  );
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    "<configuration>",
    "  <system.webServer>",
    "    <staticContent>",
    ...Object.keys(TYPES).flatMap((ending) => typeLines(ending, typeOf(ending))),
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    ...Object.entries(fixed).flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${escaped(value)}" />`,
    ]),
    "      </customHeaders>",
    "    </httpProtocol>",
    '    <httpErrors errorMode="Custom">',
    '      <remove statusCode="404" />',
    // As a file: a page that is asked for by its address would come with 200.
    '      <error statusCode="404" path="404.html" responseMode="File" />',
    "    </httpErrors>",
    "    <defaultDocument>",
    "      <files>",
    "        <clear />",
    '        <add value="index.html" />',
    "      </files>",
    "    </defaultDocument>",
    // A name with + in it is no attack on a site without programs.
    "    <security>",
    '      <requestFiltering allowDoubleEscaping="true" />',
    "    </security>",
    "    <rewrite>",
    "      <rewriteMaps>",
    '        <rewriteMap name="gongkailan-moved">',
    ...moved.map(({ from, to }) => `          <add key="${escaped(decodeURI(from))}" value="${escaped(to)}" />`),
    "        </rewriteMap>",
    "      </rewriteMaps>",
    "      <rules>",
    '        <rule name="gongkailan-moved" stopProcessing="true">',
    '          <match url=".*" />',
    '          <conditions><add input="{gongkailan-moved:{PATH_INFO}}" pattern="(.+)" /></conditions>',
    '          <action type="Redirect" url="{C:1}" redirectType="Permanent" />',
    "        </rule>",
    "      </rules>",
    "      <outboundRules>",
    ...outbound,
    "      </outboundRules>",
    "    </rewrite>",
    "  </system.webServer>",
    '  <location path="feeds">',
    "    <system.webServer>",
    "      <staticContent>",
    ...typeLines("xml", `${FEED_TYPE}; charset=utf-8`).map((line) => `  ${line}`),
    "      </staticContent>",
    "    </system.webServer>",
    "  </location>",
    "</configuration>",
  ].join("\n")}\n`;
}

/** One that is there already is taken away first: IIS refuses the whole site where anything is said twice. */
function typeLines(ending: string, type: string): string[] {
  return [
    `      <remove fileExtension=".${ending}" />`,
    `      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  ];
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/"/gu, "&quot;").replace(/</gu, "&lt;");
}
