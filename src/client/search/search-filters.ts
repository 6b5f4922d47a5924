import type { FacetCount, Filters } from "../../search/filter-matches.ts";
import type { FacetKey } from "../../search/format.ts";
import { FACETS } from "../../search/format.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { readDays } from "../../search/values.ts";
import { buildElement, fillElement } from "../build-element.ts";
import { writeDay } from "./search-state.ts";

/** Values of a facet shown at once; ticked ones always are. */
const SHOWN = 8;

/** Shows what the results can be narrowed by. A box that has the focus keeps it. */
export function showFilters(place: HTMLElement, facets: Record<FacetKey, FacetCount[]>, ticked: number): void {
  const active = document.activeElement;
  const focused =
    active instanceof HTMLInputElement && place.contains(active) ? [active.name, active.value] : undefined;
  const groups = FACETS.filter((key) => facets[key].length > 0).map((key) => buildGroup(key, facets[key]));
  const clear = buildElement("button", { type: "button", "data-clear-filters": "" }, words.clearFilters);
  fillElement(place, ...groups, ...(ticked > 0 ? [clear] : []));
  const again = boxes(place).find(({ name, value }) => name === focused?.[0] && value === focused[1]);
  if (again) again.focus();
}

/** The boxes for the first and the last day, and what says that one of them cannot be read. */
const DAYS = ["from", "to"] as const;

/** Shows the days in their boxes; what somebody is typing in stays. */
export function showDays(place: HTMLElement, filters: Filters): void {
  for (const name of DAYS) {
    const box = place.querySelector<HTMLInputElement>(`input[name=${name}]`);
    const day = filters[name];
    if (box && box !== document.activeElement) box.value = day === undefined ? "" : writeDay(day);
  }
}

/** The days that are typed; a box that cannot be read is marked and counts for nothing. */
export function typedDays(place: HTMLElement): Pick<Filters, "from" | "to"> {
  const days: Pick<Filters, "from" | "to"> = {};
  for (const name of DAYS) {
    const box = place.querySelector<HTMLInputElement>(`input[name=${name}]`);
    const typed = box?.value.trim() ?? "";
    const day = readDays(typed)?.[name];
    if (day !== undefined) days[name] = day;
    box?.setAttribute("aria-invalid", String(typed !== "" && day === undefined));
  }
  const wrong = place.querySelector<HTMLElement>(".wrong");
  if (wrong) wrong.hidden = place.querySelector("[aria-invalid=true]") === null;
  return days;
}

/** What is ticked now. */
export function readFilters(place: HTMLElement): Filters {
  const filters: Partial<Record<FacetKey, string[]>> = {};
  for (const { name, value, checked } of boxes(place)) {
    const key = FACETS.find((one) => one === name);
    if (checked && key) filters[key] = [...(filters[key] ?? []), value];
  }
  return filters;
}

function boxes(place: HTMLElement): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

function buildGroup(key: FacetKey, values: readonly FacetCount[]): HTMLFieldSetElement {
  const first = values.filter(({ ticked }, at) => ticked || at < SHOWN);
  const others = values.filter((value) => !first.includes(value));
  const list = (members: readonly FacetCount[]) =>
    buildElement("ul", { role: "list" }, ...members.map((value) => buildElement("li", {}, buildBox(key, value))));
  const folded = buildElement(
    "details",
    {},
    buildElement("summary", {}, words.otherValues(others.length)),
    list(others),
  );
  return buildElement(
    "fieldset",
    {},
    buildElement("legend", {}, words.facets[key]),
    list(first),
    ...(others.length > 0 ? [folded] : []),
  );
}

function buildBox(key: FacetKey, { value, count, ticked }: FacetCount): HTMLLabelElement {
  const box = buildElement("input", { type: "checkbox", name: key, value });
  box.checked = ticked;
  return buildElement(
    "label",
    {},
    box,
    buildElement("span", { class: "value official" }, key === "item" ? value.replace("/", " › ") : value),
    buildElement("span", { class: "count" }, words.documentCount(count)),
  );
}
