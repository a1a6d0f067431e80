/** `12:03:20`, in the time zone of whoever reads it. */
export function timeOfDay(at: number): string {
  return new Date(at).toTimeString().slice(0, 8)
}
