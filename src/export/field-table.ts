/** A field of the data for the page that explains it. */
export interface Field {
  /** `disclosure.levels[].level` */
  path: string;
  description: string;
  /** Whether it is always there. */
  always: boolean;
}

/** What of a JSON Schema the table shows. */
interface Schema {
  description?: string;
  $ref?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  $defs?: Record<string, Schema>;
}

/**
 * The fields a JSON Schema describes, in its order. Definitions are followed where they are first used; a kind of node
 * is shown once, under the name of its `type`.
 *
 * @param schema as `documentSchema` and `catalogueSchema` make it
 */
export function listFields(schema: Record<string, unknown>): Field[] {
  const root = schema as Schema;
  const shown = new Set<string>();
  const resolve = (one: Schema): Schema => (one.$ref ? (root.$defs?.[one.$ref.replace("#/$defs/", "")] ?? {}) : one);
  const visit = (path: string, one: Schema): Field[] => {
    if (one.$ref) {
      if (shown.has(one.$ref)) return [];
      shown.add(one.$ref);
    }
    const target = resolve(one);
    const inner = target.items ? visit(`${path}[]`, target.items) : [];
    const below = Object.entries(target.properties ?? {}).flatMap(([name, property]) => {
      const own = path === "" ? name : `${path}.${name}`;
      const description = property.description ?? resolve(property).description ?? "";
      return [{ path: own, description, always: target.required?.includes(name) ?? false }, ...visit(own, property)];
    });
    const kinds = (target.anyOf ?? []).flatMap((kind) => visit(path, kind));
    return [...below, ...kinds, ...inner];
  };
  return visit("", root);
}
