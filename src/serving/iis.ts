import type { Serving } from "./serving.ts";
import { EVERYWHERE, TYPES, patternOf, varyingHeaders } from "./serving.ts";

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
        `        <rule name="${name} ${index + 1}">`,
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
    ...Object.entries(TYPES).flatMap(([ending, type]) => [
      `      <remove fileExtension=".${ending}" />`,
      `      <mimeMap fileExtension=".${ending}" mimeType="${type}${type.startsWith("text/") ? "; charset=utf-8" : ""}" />`,
    ]),
    "    </staticContent>",
    "    <httpProtocol>",
    "      <customHeaders>",
    ...Object.entries(fixed).map(([name, value]) => `        <add name="${name}" value="${escaped(value)}" />`),
    "      </customHeaders>",
    "    </httpProtocol>",
    '    <httpErrors errorMode="Custom">',
    '      <remove statusCode="404" />',
    `      <error statusCode="404" path="${escaped(`${base}404.html`)}" responseMode="ExecuteURL" />`,
    "    </httpErrors>",
    "    <rewrite>",
    "      <rewriteMaps>",
    '        <rewriteMap name="moved">',
    ...moved.map(({ from, to }) => `          <add key="${escaped(decodeURI(from))}" value="${escaped(to)}" />`),
    "        </rewriteMap>",
    "      </rewriteMaps>",
    "      <rules>",
    '        <rule name="moved" stopProcessing="true">',
    '          <match url=".*" />',
    '          <conditions><add input="{moved:{PATH_INFO}}" pattern="(.+)" /></conditions>',
    '          <action type="Redirect" url="{C:1}" redirectType="Permanent" />',
    "        </rule>",
    "      </rules>",
    "      <outboundRules>",
    ...outbound,
    "      </outboundRules>",
    "    </rewrite>",
    "  </system.webServer>",
    "</configuration>",
  ].join("\n")}\n`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/"/gu, "&quot;").replace(/</gu, "&lt;");
}
