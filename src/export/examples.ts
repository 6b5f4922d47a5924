/** How the data is read by programs; every piece runs as it stands once the address is that of a site. */
export interface DataExamples {
  command: string;
  javaScript: string;
  /** Lists what has a last day, with the words it follows from. */
  annotations: string;
  python: string;
}

/** @param site address of the home page, with a slash at its end */
export function dataExamples(site: string): DataExamples {
  return {
    command: `curl -O ${site}data/catalogue.csv`,
    javaScript: `const site = "${site}";
const read = async (address) => (await fetch(new URL(address, site))).json();

const catalogue = await read("data/catalogue.json");
for (const { disclosure, files } of catalogue.documents) {
  const { counts } = await read(files["index.json"]);
  console.log(disclosure.formedOn ?? "原文未载明", disclosure.title, counts.characters);
}`,
    annotations: `const site = "${site}";
const read = async (address) => (await fetch(new URL(address, site))).json();

const catalogue = await read("data/catalogue.json");
for (const { files } of catalogue.documents) {
  const { annotations } = await read(files["index.json"]);
  for (const { quote, url, derived } of annotations?.times ?? []) {
    const day = derived.end ?? derived.dueOn;
    if (day) console.log(day, quote, url);
  }
}`,
    python: `import json
from urllib.parse import urljoin
from urllib.request import urlopen

site = "${site}"
with urlopen(urljoin(site, "data/catalogue.json")) as response:
    catalogue = json.load(response)
for document in catalogue["documents"]:
    disclosure = document["disclosure"]
    print(disclosure.get("formedOn", "原文未载明"), disclosure["title"])`,
  };
}
