import { z } from "zod";
import type { PublishState } from "../editor/publish-exchange.ts";
import { parse } from "./read-json.ts";
import type { Replies } from "./replies.ts";

const nothing = z.strictObject({});
const author = z.strictObject({ name: z.string().max(200), mail: z.string().max(200) });
const set = z.strictObject({
  place: z.string().max(1000),
  keyFile: z.string().max(1000),
  password: z.string().max(1000).nullable(),
  remember: z.boolean(),
});
const trust = z.strictObject({ hostKey: z.string().max(200) });

/** What the page 公开 asks for; undefined for any other kind. */
export function readPublishRequest(
  kind: string,
  body: unknown,
  { publishing }: Replies,
): PublishState | Promise<PublishState> | undefined {
  if (kind === "publish-set") return publishing.setPlace(parse(set, body));
  if (kind === "publish-trust") return publishing.trust(parse(trust, body).hostKey);
  if (kind === "publish-author") {
    const { name, mail } = parse(author, body);
    return publishing.setAuthor(name, mail);
  }
  const does: Readonly<Record<string, () => PublishState>> = {
    "publish-state": () => publishing.state(),
    "publish-build": () => publishing.build(),
    "publish-place": () => publishing.place(),
    "publish-undo": () => publishing.undo(),
  };
  if (!Object.hasOwn(does, kind)) return undefined;
  parse(nothing, body);
  return does[kind]?.();
}
