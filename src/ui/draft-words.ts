/** Words of the editor about what was typed and is not saved. */
export const draftWords = {
  fieldsBack: "上次写了没有送出的，已经放回来。",
  kept: "写的内容已经记下，关掉网页、停电都不会丢。",
  notKept: "写的内容还没有记下，先不要关网页。",

  offers: "有写了没有保存的内容",
  offersHint: "没有丢，记在电脑里。接着写，或者确定用不着了再按“不要了”（以后在“以前写的”里还找得到）。",
  offer: (time: string) => `${time} 写的`,
  offerStale: "文件后来被改过，接着写时两边会合在一起。",
  goOn: "接着写",
  drop: "不要了",
  look: "看看改了什么",

  history: "以前写的",
  historyHint:
    "每分钟留一份，最多 200 份，电脑里存在 content 旁边的 .drafts 文件夹，不会公开，也不进版本库。点一个时间，就放回那时写的；保存以前还可以对照，文件不会变。",
  noHistory: "还没有。",

  resumed: (time: string) => `这是 ${time} 写的，还没有保存。`,
  merged: (time: string) => `这是 ${time} 写的。文件后来被别人改过，改的不是同一处，已经合在一起，请通读一遍再保存。`,
  gone: "要找的那一份已经不在了，下面是现在的文件。",

  stale: "文件刚刚被别人、别的网页或别的程序改过。",
  staleHint: "你写的内容还在。按“合在一起”：改的不是同一处，就合成一份；改了同一处，就两边并排给你选。",
  merge: "合在一起",

  conflict: "你和别人改了同一处",
  conflictHint: "左边是你写的，右边是现在文件里的。每一处选一样，再按“合在一起”。没有列出来的地方已经合好了。",
  place: (index: number) => `第 ${index} 处`,
  mine: "你写的",
  theirs: "文件里的",
  takeMine: "用你写的",
  takeTheirs: "用文件里的",
  takeBoth: "两样都留",
  nothing: "（删去了）",

  linked: (folder: string) => `存草稿的地方“${folder}”不是文件夹，写的内容没有记下。请删去它，再写一个字试试。`,
} as const;
