/** The day in China, `YYYY-MM-DD`; only the check asks for it: approvals that run out, days of decision and of publishing. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short" }).format(new Date());
}
