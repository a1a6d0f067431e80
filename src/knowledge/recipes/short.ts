/** A server or a paste chose this text: no longer than a reader needs. */
export function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
