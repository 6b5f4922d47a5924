/** One 公开渠道和载体 of a list, as worded in the source. */
export interface ChannelChoice {
  channel: string;
  /** Whether it is used. Unticked boxes (□) of a printed list are options that are not. */
  ticked: boolean;
}

/** The 13 公开渠道和载体 of the 《基层政务公开标准目录》, in its order. */
export const STANDARD_CHANNELS = [
  "政府网站",
  "政府公报",
  "两微一端",
  "发布会/听证会",
  "广播电视",
  "纸质媒体",
  "公开查阅点",
  "政务服务中心",
  "便民服务站",
  "入户/现场",
  "社区/企事业单位/村公示栏(电子屏)",
  "精准推送",
  "其他",
] as const;
