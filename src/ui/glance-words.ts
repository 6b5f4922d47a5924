/** Words of 这件公文讲什么; what stands under them are words of the document. */
export const glanceWords = {
  heading: "这件公文讲什么",
  parts: "内容",
  roles: "谁来办",
  duties: (count: number) => `${count}条`,
  due: "时限",
} as const;
