/** The character with the number that these digits write; null where there are none. One past the last is a replacement character. */
export function characterOf(digits: string | undefined, base: 8 | 10 | 16): string | null {
  if (digits === undefined) return null
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
