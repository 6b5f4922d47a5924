import type { Rule } from "../define-rule.ts";

/**
 * Rules that are kept while document.md and the YAML files are read: what cannot be read cannot be checked afterwards.
 */
export const READING: readonly Rule[] = [
  {
    id: "file-missing",
    title: "该有的文件都在",
    why: "文档文件夹里没有 document.md，就没有这件公文；没有 site.yaml，就没有网站名称",
    fix: "把公文存成这个文件；不用的空文件夹删掉。",
    examples: [],
  },
  {
    id: "encoding",
    title: "文件存成 UTF-8 编码",
    why: "别的编码读出来是乱码，一个字也不能靠猜",
    fix: "用记事本打开，“另存为”时把“编码”选成 UTF-8,再保存一次",
    examples: [],
  },
  {
    id: "frontmatter",
    title: "document.md 开头有公开信息，写法对，日期真有",
    why: "目录、查找和公开信息表都从这里来；标题必须有，写了的日期必须是真有的日子",
    fix: "第一行写“---”，下面写“标题: …”等公开信息，再写一行“---”，然后是正文",
    examples: [
      { source: "---\n标题: 甲\n成文日期: 2022-06-15\n---\n\n# 甲", messages: [] },
      {
        source: "---\n标题: 甲\n成文日期: 2022-06-31\n公开层级: 县级\n---\n\n# 甲",
        messages: ["4:7 错误 “公开层级”应是列表", "3:7 错误 “成文日期”没有“2022-06-31”这一天"],
      },
      { source: "---\n所属领域: 扶贫\n---\n\n# 甲", messages: ["2:1 错误 缺少“标题”"] },
    ],
  },
  {
    id: "unknown-key",
    title: "公开信息只用公开信息表上的项目名",
    why: "项目名写错一个字，这一项就不会显示出来",
    fix: "改成公开信息表上的原词；原文表格里确有这一项的，写到“其他公开信息:”下面（名称、内容各一行）",
    examples: [
      { source: "---\n标题: 甲\n其他公开信息:\n  - 名称: 责任编辑\n    内容: 办公室\n---\n\n# 甲", messages: [] },
      {
        source: "---\n标题: 甲\n公开主題: 某镇人民政府\n---\n\n# 甲",
        messages: ["3:1 错误 不认识的公开信息项“公开主題”"],
      },
    ],
  },
  {
    id: "title-lines",
    title: "“标题断行”连起来就是标题",
    why: "断行只管打印时在哪里换行，标题一个字也不能变",
    fix: "只能在标题的字之间断行，不能增减或改动一个字",
    examples: [
      { source: "---\n标题: 甲镇防汛预案\n标题断行: [甲镇, 防汛预案]\n---\n\n# 甲镇防汛预案", messages: [] },
      {
        source: "---\n标题: 甲镇防汛预案\n标题断行: [甲镇, 防汛方案]\n---\n\n# 甲镇防汛预案",
        messages: ["3:7 错误 “标题断行”各行连起来与“标题”不一样"],
      },
    ],
  },
  {
    id: "yaml-syntax",
    title: "公开信息和设置文件一行一项，写成“键: 值”",
    why: "写法不对，后面的内容读不出来，或者读成别的意思",
    fix: "每行写成“键: 值”（英文冒号加一个空格），下级比上级多空两格；值里有特殊符号，就用英文单引号括起来",
    examples: [
      { source: "---\n标题: 甲\n公开主体: 某镇人民政府\n---\n\n# 甲", messages: [] },
      {
        source: "---\n标题: 甲\n公开主体：某镇人民政府\n---\n\n# 甲",
        messages: ["3:1 错误 “公开主体”后面的冒号是中文冒号"],
      },
      {
        source: "---\n标题: “甲”\n来源: '某镇人民政府\n---\n\n# 甲",
        messages: ["3:5 错误 这里的“'”没有与它配对的“'”"],
      },
    ],
  },
  {
    id: "yaml-reference",
    title: "“*”“&”“!”开头的值要用引号括起来",
    why: "这几个符号在这里有别的用处，不括起来就不是文字了",
    fix: "要写这几个字，就把整个值用英文单引号括起来；不需要就删去",
    examples: [
      { source: "---\n标题: 甲\n来源: '*某部门'\n---\n\n# 甲", messages: [] },
      {
        source: "---\n标题: 甲\n来源: '甲'\n主题词: &重要 防汛\n---\n\n# 甲",
        messages: ["4:6 错误 “&重要”会被当作 YAML 的特殊符号，不是文字"],
      },
    ],
  },
  {
    id: "yaml-duplicate-key",
    title: "同一项只写一次",
    why: "写了两次，不知道以哪一次为准",
    fix: "只留一处，把另一处删去",
    examples: [
      { source: "---\n标题: 甲\n来源: 某镇人民政府\n---\n\n# 甲", messages: [] },
      {
        source: "---\n标题: 甲\n来源: 某镇人民政府\n来源: 某镇党委\n---\n\n# 甲",
        messages: ["4:1 错误 “来源”写了两次，第一次在第 3 行"],
      },
    ],
  },
  {
    id: "yaml-comment",
    title: "值里的“#”要用引号括起来",
    why: "空格后面的“#”到行尾都不算内容，标题会缺一截",
    fix: "是内容，就把整个值用英文单引号括起来；是注释，就另起一行写",
    examples: [
      { source: "---\n标题: '关于 #3 楼的通知'\n---\n\n# 关于 #3 楼的通知", messages: [] },
      {
        source: "---\n标题: 关于 #3 楼的通知\n---\n\n# 关于",
        messages: ["2:8 提醒 “#3 楼的通知”会被当作注释，不算在内容里"],
      },
    ],
  },
];
