import type { Site } from "../model/site.ts";
import { accessibilityWords } from "../ui/accessibility-words.ts";
import { dataWords } from "../ui/data-words.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";

/** What stands around every page: masthead and footer, only with what site.yaml states. */
export interface Frame {
  name: string;
  home: string;
  /** The masthead's links. */
  navigation: { label: string; href: string }[];
  /** Where the masthead's search box sends its `q`. */
  search: string;
  /** 主办单位, 联系电话 … in the order of the footer. */
  facts: { label: string; value: string; href?: string }[];
  /** Links of the footer; `outside` ones leave the site and say so. */
  links: { label: string; href: string; outside: boolean }[];
  /** The feed of all documents, where there is one. */
  feed?: { title: string; href: string };
}

/** Footer as the 政府网站发展指引 lists it: 主办单位及联系方式, 网站标识码, ICP备案, 公安备案, 站点地图, 找错. */
export function buildFrame(site: Site, addresses: Addresses): Frame {
  const { guide, feedback, parent } = site;
  return {
    name: site.name,
    home: addresses.home,
    navigation: [
      { label: words.home, href: addresses.home },
      { label: words.catalogue, href: addresses.catalogue },
      { label: words.guide, href: addresses.guide },
    ],
    search: addresses.search,
    facts: [
      stated("主办单位", site.organizer),
      stated("联系电话", guide.phone, telephone(guide.phone)),
      stated("电子邮箱", guide.email, guide.email && `mailto:${guide.email}`),
      stated("意见反馈", feedback?.phone, telephone(feedback?.phone)),
      stated("意见反馈", feedback?.email, feedback?.email && `mailto:${feedback.email}`),
      stated("网站标识码", site.idCode),
      stated("ICP备案号", site.icpNumber),
      stated("公安备案号", site.policeNumber),
    ].flat(),
    links: [
      { label: words.sitemap, href: addresses.sitemap, outside: false },
      { label: dataWords.title, href: addresses.data, outside: false },
      { label: accessibilityWords.title, href: addresses.accessibility, outside: false },
      ...(feedback?.url ? [{ label: words.feedback, href: feedback.url, outside: true }] : []),
      ...(parent ? [{ label: parent.name, href: parent.url, outside: true }] : []),
    ],
  };
}

function stated(label: string, value: string | undefined, href?: string): Frame["facts"] {
  return value ? [{ label, value, ...(href ? { href } : {}) }] : [];
}

/** `tel:` of a number, without what is written after it (转8001). */
export function telephone(number: string | undefined): string | undefined {
  const digits = /^[+0-9][0-9 ()（）-]{4,}/u.exec(number ?? "")?.[0].replace(/[^+0-9]/gu, "");
  return digits && `tel:${digits}`;
}
