import type { OfficialDocument, Part } from "../model/document.ts";
import type { Site } from "../model/site.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import { walk } from "../model/walk.ts";

/** One `<meta name content>`. A fact that is not stated gives no tag at all (law 2). */
export interface MetaTag {
  name: string;
  content: string;
}

/** 栏目类别 of the 政府网站发展指引. */
export type ColumnType = "首页" | "信息公开目录" | "信息公开指南" | "政策文件";

/** What a column page says of itself. */
export interface Column {
  name: string;
  description: string;
  keywords: string;
  type?: ColumnType;
}

/** 网站标签: every page. */
export function siteTags(site: Site): MetaTag[] {
  return [
    ...tag("SiteName", site.name),
    ...tag("SiteDomain", site.url && new URL(site.url).hostname),
    ...tag("SiteIDCode", site.idCode),
  ];
}

/** 栏目标签: the column a page is, or stands in. */
export function columnTags({ name, description, keywords, type }: Column): MetaTag[] {
  return [
    ...tag("ColumnName", name),
    ...tag("ColumnDescription", description),
    ...tag("ColumnKeywords", keywords),
    ...tag("ColumnType", type),
  ];
}

/**
 * 内容页标签 of a document's pages.
 *
 * @param url absolute address of the page, where the site has one
 */
export function articleTags(document: OfficialDocument, title: string, url?: string): MetaTag[] {
  const { publishedOn, source, keywords } = document.disclosure;
  return [
    ...tag("ArticleTitle", title),
    ...tag("PubDate", publishedOn),
    ...tag("ContentSource", source),
    ...tag("Keywords", keywords),
    ...tag("Author", signatureOf(document)),
    ...tag("Url", url),
  ];
}

/** 署名 as printed at the foot of the document, several joined with blanks. */
function signatureOf(document: OfficialDocument): string | undefined {
  const lines: string[] = [];
  const collect = (part: Part): void =>
    walk(part.children, (node) => {
      if (node.type === "paragraph" && node.role === "signature") lines.push(joinLines(node.value));
    });
  document.parts.forEach(collect);
  return [...new Set(lines)].join(" ") || undefined;
}

function tag(name: string, content: string | undefined): MetaTag[] {
  return content ? [{ name, content }] : [];
}
