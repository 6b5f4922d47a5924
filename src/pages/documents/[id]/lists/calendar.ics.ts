import type { APIRoute, GetStaticPaths } from "astro";
import { writeCalendar } from "../../../../export/calendar-file.ts";
import type { OfficialDocument } from "../../../../model/document.ts";
import { listWords as words } from "../../../../ui/list-words.ts";
import { listCalendarDays } from "../../../../view/calendar-days.ts";
import { calendarId } from "../../../../view/calendar-page.ts";
import { targetAddress } from "../../../../view/quoted-place.ts";
import { readSiteContent } from "../../../_content.ts";

/** What of a document can be put into a calendar. */
export const getStaticPaths = (() => {
  const { documents } = readSiteContent();
  return documents
    .filter((document) => listCalendarDays(document).length > 0)
    .map((document) => ({ params: { id: document.id }, props: { document } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document }, site }) => {
  const { addresses } = readSiteContent();
  const { title, formedOn, publishedOn } = document.disclosure;
  const days = listCalendarDays(document);
  const stamp = formedOn ?? publishedOn?.slice(0, 10) ?? days[0]?.start ?? "";
  const events = days.map(({ id, matter, quote, citation, unit, derived, ...when }) => ({
    uid: `${document.id}-${calendarId({ id })}@gongkailan`,
    summary: matter,
    description: words.calendarEvent(quote, citation, derived),
    ...when,
    ...(site ? { url: new URL(targetAddress(document, unit, addresses), site).href } : {}),
  }));
  return new Response(writeCalendar(title, stamp, events), {
    headers: { "content-type": "text/calendar; charset=utf-8" },
  });
};
