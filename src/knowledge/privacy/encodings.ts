/** A piece of base64 that is shorter could stand anywhere by chance. */
const shortestPiece = 8

/**
 * Every form in which a value may come back: as it is, percent-encoded once and twice, as a field of a form, in
 * base64 and base64url at whatever place of a longer text, in hexadecimal, and escaped as in JSON or HTML.
 */
export function formsOf(secret: string): readonly string[] {
  const percent = percentEncoded(secret)
  return [
    ...new Set([
      secret,
      percent,
      everyByte(secret),
      lowerHex(percent),
      percentEncoded(percent),
      lowerHex(percentEncoded(percent)),
      percent.replaceAll('%20', '+'),
      ...base64Pieces(secret),
      hexadecimal(secret),
      hexadecimal(secret).toUpperCase(),
      inJson(secret),
      inJson(secret).replaceAll('/', '\\/'),
      inJson(inJson(secret)),
      inHtml(secret),
    ]),
  ]
}

/** The text with its percent-encoding undone, as often as it was done; what is not well-formed stays. */
export function unpercented(text: string): string {
  let plain = text
  for (let turn = 0; turn < 3; turn++) {
    const once = decoded(plain)
    if (once === plain) break
    plain = once
  }
  return plain
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a piece of base64 or base64url says; null where it says no text. */
export function unbase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    )
    const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /^[\x20-\x7e\s]+$/.test(plain) ? plain : null
  } catch {
    return null
  }
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function everyByte(text: string): string {
  return hexadecimal(text).replace(/../g, '%$&').toUpperCase()
}

function lowerHex(text: string): string {
  return text.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase())
}

function hexadecimal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The same bytes look otherwise at each of three places in a group; what depends on the neighbours is left off. */
function base64Pieces(text: string): readonly string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text))
  return [0, 1, 2].flatMap((before) => {
    const bits = (before + bytes.length) * 8
    const whole = btoa('\0'.repeat(before) + bytes).slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6))
    return whole.length < shortestPiece ? [] : [whole, whole.replaceAll('+', '-').replaceAll('/', '_')]
  })
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
