/** When an exchange began, as a HAR says it, from milliseconds since 1970; empty where these are no time. */
export function startedAt(ms: number): string {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
