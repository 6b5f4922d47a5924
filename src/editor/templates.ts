/** A frame for a frequent kind of document. */
export interface Template {
  name: string;
  /** What it is called in addresses. */
  slug: string;
  title: string;
  body: readonly string[];
}

const OFFICE = "【此处写机关】";
const SIGNED = [OFFICE, "【此处写成文日期】"];

/**
 * Frames for frequent kinds. Every place that is to be filled in is one that the rule `unfinished` takes for an error, so that
 * no word of a frame is published that nobody has looked at.
 */
export const TEMPLATES: readonly Template[] = [
  {
    name: "通知",
    slug: "tongzhi",
    title: `${OFFICE}关于【此处写事由】的通知`,
    body: [
      "【此处写发给哪些单位】：",
      "【此处写为什么发通知】。现将有关事项通知如下：",
      "一、【此处写第一项】",
      "二、【此处写第二项】",
      ...SIGNED,
    ],
  },
  {
    name: "公示",
    slug: "gongshi",
    title: `关于【此处写公示什么】的公示`,
    body: [
      "【此处写依据和经过】，现予以公示。",
      "公示内容：【此处写内容】",
      "公示时间：【此处写起止日期】",
      "联系单位：【此处写单位】",
      "联系电话：【此处写办公电话】",
      ...SIGNED,
    ],
  },
  {
    name: "会议纪要",
    slug: "jiyao",
    title: `【此处写会议名称】纪要`,
    body: [
      "时间：【此处写时间】",
      "地点：【此处写地点】",
      "主持：【此处写主持人】",
      "参加：【此处写参加人员】",
      "【此处写会议经过】。现将会议议定事项纪要如下：",
      "一、【此处写第一项】",
      "二、【此处写第二项】",
      ...SIGNED,
    ],
  },
  {
    name: "整改清单",
    slug: "zhenggai-qingdan",
    title: `【此处写检查名称】整改清单`,
    body: [
      [
        "| 序号 | 问题 | 整改措施 | 责任单位 | 完成时限 |",
        "| --- | --- | --- | --- | --- |",
        "| 1 | 【此处写问题】 | 【此处写措施】 | 【此处写单位】 | 【此处写时限】 |",
      ].join("\n"),
      ...SIGNED,
    ],
  },
  {
    name: "招标公告",
    slug: "zhaobiao-gonggao",
    title: `【此处写项目名称】招标公告`,
    body: [
      "## 一、招标条件",
      "【此处写项目批准情况】",
      "## 二、项目概况与招标范围",
      "【此处写规模和范围】",
      "## 三、投标人资格要求",
      "【此处写资格要求】",
      "## 四、招标文件的获取",
      "【此处写时间和方式】",
      "## 五、投标文件的递交",
      "【此处写截止时间和地点】",
      "## 六、发布公告的媒介",
      "【此处写媒介】",
      "## 七、联系方式",
      "【此处写单位和办公电话】",
      ...SIGNED,
    ],
  },
];

/** The text of a frame as a document.md has it. */
export function templateBody({ title, body }: Template): string {
  return `${[`# ${title}`, ...body].join("\n\n")}\n`;
}
