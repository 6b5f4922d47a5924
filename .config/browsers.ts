import type { AtRule, Plugin as StylePlugin } from "postcss";
import type { Plugin } from "vite";

/** The oldest Chrome in which the site works: WebViews of phones that get no updates any more. */
export const OLDEST_OF_READERS = 69;

/** The oldest Chrome in which the editor works: the last one for Windows 7. */
export const OLDEST_OF_CLERKS = 109;

/** What pages for readers are written down to; Astro leaves scripts as they are. */
export const readerTarget = `chrome${OLDEST_OF_READERS}`;

/** Classes hide no field of another, and nobody has an object that says it is not there: so scripts grow by 3 % only. */
const assumptions = { setPublicClassFields: true, noDocumentAll: true };

export const scriptsForReaders: Plugin = {
  name: "scripts-for-readers",
  configEnvironment: (name) =>
    name === "client"
      ? { build: { target: readerTarget, rolldownOptions: { transform: { assumptions } } } }
      : undefined,
};

/** What stands on both sides of a container that is as wide as the window allows. */
const SIDES = 2;

/**
 * Widths of a container as widths of the window, for browsers that know no containers (before Chrome 105): a copy of each
 * `@container NAME (…rem) {…}` that counts on screens only there. Every container is a `.table-frame`, and one of another
 * name has that as a class of its own.
 */
export const widthsOfWindow: StylePlugin = {
  postcssPlugin: "widths-of-window",
  Once(root, { AtRule: Rule }) {
    const containers: AtRule[] = [];
    root.walkAtRules("container", (rule) => void containers.push(rule));
    for (const container of containers) {
      const { name, condition } = /^(?<name>[\w-]+) (?<condition>\(.*\))$/u.exec(container.params)?.groups ?? {};
      if (!name || !condition) throw container.error("A container has a name and one condition.");
      const wider = condition.replace(/(?<rem>[\d.]+)rem/u, (_, rem: string) => `${Number(rem) + SIDES}rem`);
      if (wider === condition) throw container.error("A container is measured in rem.");
      const media = new Rule({ name: "media", params: `screen and ${wider}`, nodes: container.clone().nodes ?? [] });
      if (name !== "table-frame")
        media.walkRules((rule) => {
          rule.selectors = rule.selectors.map((one) =>
            one.includes(".table-frame") ? one.replace(".table-frame", `.table-frame.${name}`) : `.${name} ${one}`,
          );
        });
      container.after(new Rule({ name: "supports", params: "not (container-type: inline-size)", nodes: [media] }));
    }
  },
};
