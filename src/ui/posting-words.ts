/** Words of 张贴情况: which sheet of a document hangs where. */
export const postingWords = {
  heading: "张贴情况",
  note: "村公示栏张贴的登记，由村里或者公开机构填写，不是公文的内容。",
  columns: { village: "村", place: "地点", days: "起止", sheet: "哪一种", picture: "照片" },
  dataColumns: { village: "村", place: "地点", from: "起", to: "止", sheet: "哪一种", picture: "照片" },
  days: (from: string, to: string | undefined) => `${from}\u3000至\u3000${to ?? "还贴着"}`,
  showPicture: (village: string, place: string) => `贴出来的样子：${village}，${place}`,
  unstated: "没有登记",
};
