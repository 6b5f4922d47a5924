/** The day in China, `YYYY-MM-DD`; only approvals that run out ask for it (personal-data-waivers.yaml). */
export function todayInChina(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" }).format(new Date());
}
