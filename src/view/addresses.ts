import { ATTACHMENTS } from "../model/attachments.ts";
import { shortCode } from "../model/short-code.ts";
import { slugOf } from "./slug.ts";

/**
 * Addresses inside the site. Every link is made here, so that a site in a
 * sub-path (`base`) and one at the root have the same pages.
 */
export interface Addresses {
  home: string;
  catalogue: string;
  guide: string;
  sitemap: string;
  /** 无障碍说明 */
  accessibility: string;
  /** Where searches go: `/search/?q=…` */
  search: string;
  /** The words of one initial letter, for searching without JavaScript: `/search/b/` */
  terms: (initial: string) => string;
  /** `/documents/ID/` */
  document: (id: string) => string;
  /** A numbered unit on the page of its document: `/documents/ID/#s3-2` */
  unit: (id: string, unit: string) => string;
  /** Words on the page of their document, marked there: `/documents/ID/?q=…#s3-2`; without a unit, the first of them. */
  quote: (id: string, quote: string, unit?: string) => string;
  /** `/documents/ID/p6/` */
  problem: (id: string, problem: string) => string;
  problems: (id: string) => string;
  measures: (id: string) => string;
  /** A list made of annotations: `/documents/ID/lists/duties/` */
  list: (id: string, list: string) => string;
  /** Everything that binds one role: `/documents/ID/lists/roles/m6na2s7/` */
  role: (id: string, name: string) => string;
  /** The days of a document, as a page and as a file for calendars. */
  calendar: (id: string) => string;
  calendarFile: (id: string) => string;
  /** 打印和下载: everything of a document for paper. */
  print: (id: string) => string;
  /** A PDF file of a document: `board-a4.pdf` */
  printFile: (id: string, name: string) => string;
  /** Sheets that the browser prints, `a4` or `a3`; of a long list each problem alone on pages behind it, `print/a4/2/` */
  sheets: (id: string, paper: string, stack?: number) => string;
  /** 广播稿: the text for the loudspeaker, as sheets. */
  broadcast: (id: string) => string;
  /** 电子屏: everything of a document for a screen. */
  screen: (id: string) => string;
  /** The loop in the browser, `landscape` or `portrait`. */
  slides: (id: string, screen: string) => string;
  /** 微信图片: a long picture and nine squares; a problem alone, `/documents/ID/pictures/#p6` */
  pictures: (id: string) => string;
  /** A file for a screen: `landscape.html` */
  screenFile: (id: string, name: string) => string;
  /** An earlier version, whole or one of its units: `/documents/ID/r1/`, `/documents/ID/r1/#p6` */
  revision: (id: string, revision: number, unit?: string) => string;
  /** Two versions beside each other: `/documents/ID/compare/1-2/` */
  compare: (id: string, older: number, newer: number) => string;
  /** The picture that goes with a link to a document in chats. */
  card: (id: string) => string;
  /** What is printed on sheets to be typed, of the version it is printed from: `/s/k7d3m/`, `/s/k7d3m/p6/` */
  short: (id: string, revision: number, unit?: string) => string;
  /** A file of a document's `attachments/`, by its name. */
  attachment: (id: string, name: string) => string;
  /** A catalogue page: `/catalogue/`, `/catalogue/domain/3bmmcn2/2/` */
  cataloguePage: (path: string) => string;
  /** 开放数据: what data there is and how to use it. */
  data: string;
  /** A file of the whole site's data: `/data/catalogue.csv` */
  dataFile: (name: string) => string;
  /** A file of one document's data: `/documents/ID/index.json` */
  documentFile: (id: string, name: string) => string;
  /** A feed by the path of its catalogue page, `all` for everything: `/feeds/domain/3bmmcn2.xml` */
  feed: (path: string) => string;
}

/** Characters of a quote in an address: servers refuse addresses that are very long. */
const LONGEST_QUOTE = 300;

/** @param base the path the site stands under, with or without its slashes: `/`, `/zwgk`, `/zwgk/` */
export function addressesUnder(base: string): Addresses {
  const root = `/${base.replace(/^\/+|\/+$/gu, "")}/`.replace("//", "/");
  const document = (id: string) => `${root}documents/${encodeURIComponent(id)}/`;
  return {
    home: root,
    catalogue: `${root}catalogue/`,
    guide: `${root}guide/`,
    sitemap: `${root}sitemap/`,
    accessibility: `${root}accessibility/`,
    search: `${root}search/`,
    terms: (initial) => `${root}search/${initial}/`,
    document,
    unit: (id, unit) => `${document(id)}#${unit}`,
    quote: (id, quote, unit) =>
      `${document(id)}?q=${encodeURIComponent([...quote].slice(0, LONGEST_QUOTE).join(""))}${unit === undefined ? "" : `#${unit}`}`,
    problem: (id, problem) => `${document(id)}${problem}/`,
    problems: (id) => `${document(id)}problems/`,
    measures: (id) => `${document(id)}measures/`,
    list: (id, list) => `${document(id)}lists/${list}/`,
    role: (id, name) => `${document(id)}lists/roles/${slugOf(name)}/`,
    calendar: (id) => `${document(id)}lists/calendar/`,
    calendarFile: (id) => `${document(id)}lists/calendar.ics`,
    print: (id) => `${document(id)}print/`,
    printFile: (id, name) => `${document(id)}print/${name}`,
    sheets: (id, paper, stack) => `${document(id)}print/${paper}/${stack === undefined ? "" : `${stack}/`}`,
    broadcast: (id) => `${document(id)}broadcast/`,
    screen: (id) => `${document(id)}screen/`,
    slides: (id, screen) => `${document(id)}screen/${screen}/`,
    pictures: (id) => `${document(id)}pictures/`,
    screenFile: (id, name) => `${document(id)}screen/${name}`,
    revision: (id, revision, unit) => `${document(id)}r${revision}/${unit === undefined ? "" : `#${unit}`}`,
    compare: (id, older, newer) => `${document(id)}compare/${older}-${newer}/`,
    card: (id) => `${document(id)}card.png`,
    short: (id, revision, unit) => `${root}s/${shortCode(id, revision)}/${unit === undefined ? "" : `${unit}/`}`,
    attachment: (id, name) => document(id) + ATTACHMENTS + name.split("/").map(encodeURIComponent).join("/"),
    cataloguePage: (path) => `${root}catalogue/${path === "" ? "" : `${path}/`}`,
    data: `${root}data/`,
    dataFile: (name) => `${root}data/${name}`,
    documentFile: (id, name) => document(id) + name,
    feed: (path) => `${root}feeds/${path}.xml`,
  };
}
