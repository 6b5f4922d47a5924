/** 公文种类 (《党政机关公文处理工作条例》第八条) and what else titles of disclosed documents end with. */
const GENRES =
  /(?<genre>决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|公示|方案|预案|规划|计划|办法|细则|规定|条例|制度|指南|目录|清单|名单|解读|要点|总结|函|令)$/u;

/** 类别: the word a title ends with, where it is one that names a kind of document (law 2: nothing is guessed). */
export function genreOf(title: string): string | undefined {
  const bare = title.replace(/\s+/gu, "").replace(/(?:[（(〔[][^（(〔[]*[）)〕\]]|[》”"])+$/u, "");
  return GENRES.exec(bare)?.groups?.["genre"];
}
