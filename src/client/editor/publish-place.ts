import type { PlaceParts } from "../../editor/place-address.ts";
import { addressOf, partsOf } from "../../editor/place-address.ts";
import type { PublishState, SetPlace } from "../../editor/publish-exchange.ts";
import { publishWords as words } from "../../ui/publish-page-words.ts";
import { element } from "./page-elements.ts";

const kind = element("place-kind", HTMLSelectElement);
const input = (id: string) => element(id, HTMLInputElement);

/** Shows what belongs to the kind of place that is chosen. */
export function followKind(): void {
  kind.addEventListener("change", showKind);
  showKind();
}

/** Puts what is known into the form; a password stays with the server. */
export function fillPlace({ place, keyFile, hasPassword, isRemembered }: PublishState): void {
  const parts = partsOf(place);
  kind.value = parts.kind;
  input(whereOf(parts.kind)).value = parts.where;
  input("place-host").value = parts.host;
  input("place-port").value = parts.port;
  input("place-user").value = parts.user;
  input("place-branch").value = parts.branch;
  input("place-key").value = keyFile;
  input("place-password").value = "";
  input("place-password").placeholder = hasPassword ? words.passwordKnown : "";
  input("place-remember").checked = isRemembered;
  showKind();
}

export function readPlace(): SetPlace {
  const chosen = kind.value as PlaceParts["kind"];
  const password = input("place-password").value;
  return {
    place: addressOf({
      kind: chosen,
      where: input(whereOf(chosen)).value,
      host: input("place-host").value,
      port: input("place-port").value,
      user: input("place-user").value,
      branch: input("place-branch").value,
    }),
    keyFile: chosen === "sftp" ? input("place-key").value : "",
    password: password === "" ? null : password,
    remember: input("place-remember").checked,
  };
}

function whereOf(chosen: string): string {
  return chosen === "folder" ? "place" : chosen === "git" ? "place-git" : "place-folder";
}

function showKind(): void {
  for (const part of element("place-form", HTMLElement).querySelectorAll<HTMLElement>("[data-for]"))
    part.hidden = part.dataset["for"]?.split(" ").includes(kind.value) !== true;
}
