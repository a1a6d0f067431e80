const quote = 0x22
const backslash = 0x5c

/** Where a string that nobody wants stands: whether it goes on in the next piece, and whether that begins escaped. */
export interface PassedString {
  /** The offset of the closing quote; -1 where the string goes on. */
  readonly end: number
  readonly isEscaped: boolean
}

/**
 * Finds the end of a JSON string (RFC 8259, 7) without reading it. `from` is the first byte of its content, or of a
 * later piece of it. Neither byte that counts is ever a part of a longer UTF-8 character.
 */
export function passString(bytes: Uint8Array, from: number, isEscaped: boolean): PassedString {
  let start = isEscaped ? from + 1 : from
  for (let at = bytes.indexOf(quote, start); at >= 0; at = bytes.indexOf(quote, start)) {
    if (backslashesBefore(bytes, at, start) % 2 === 0) return { end: at, isEscaped: false }
    start = at + 1
  }
  return { end: -1, isEscaped: backslashesBefore(bytes, bytes.length, start) % 2 === 1 }
}

/**
 * The offset near `end` at which a JSON string can be cut: no escape and no character of several bytes lies across it.
 * `from` may be amid an escape that began in an earlier piece.
 */
export function wholeCharacters(bytes: Uint8Array, from: number, end: number, isEscaped: boolean): number {
  const limit = Math.max(end, from + longestEscape)
  let at = isEscaped ? from + 1 : from
  for (let next = at; next <= limit; next += escapeOrByte(bytes, at)) at = next
  while (at > from && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

/** `\\u00e9` */
const longestEscape = 6

function escapeOrByte(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== backslash) return 1
  return bytes[at + 1] === 0x75 ? longestEscape : 2
}

/** Backslashes right before an offset, back to `start`, which is not escaped itself. */
function backslashesBefore(bytes: Uint8Array, end: number, start: number): number {
  let at = end
  while (at > start && bytes[at - 1] === backslash) at -= 1
  return end - at
}

/** The offset of the quote that opens the value of a key that ends at `from`; -1 where the key has no string. */
export function openingQuote(bytes: Uint8Array, from: number): number {
  let colons = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x3a) colons += 1
    else if (byte === quote && colons === 1) return at
    else if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return -1
  }
  return -1
}
