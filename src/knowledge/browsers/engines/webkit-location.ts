/** A character of UTF-8, or else a byte that is none. */
const utf8 =
  /[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\s\S]/g

const replacement = '\xef\xbf\xbd'

/**
 * The `Location` as WebKitGTK takes it: libsoup puts U+FFFD for every byte that is no UTF-8, and the bytes of the whole
 * then count as Latin-1, each a character of its own. Measured: `é` in UTF-8 becomes `%C3%83%C2%A9`.
 */
export function locationInWebkit(value: string): string {
  if (/^[\0-\x7f]*$/.test(value)) return value
  return value.replace(utf8, (one) => (one.length === 1 && one > '\x7f' ? replacement : one))
}
