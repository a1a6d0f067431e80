/** `12:03:20`, in the time zone of whoever reads it. */
export function timeOfDay(at: number): string {
  return new Date(at).toTimeString().slice(0, 8)
}

/** `2026-11-26 12:03`, likewise. */
export function dayAndMinute(at: number): string {
  const local = at - new Date(at).getTimezoneOffset() * 60_000
  return new Date(local).toISOString().slice(0, 16).replace('T', ' ')
}
