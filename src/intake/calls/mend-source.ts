const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/**
 * Source that stops in the middle, with what it left open closed, so that what stands before can still be read.
 * Null where nothing is open: the mistake is then elsewhere.
 */
export function mendSource(text: string): string | null {
  const open: string[] = []
  let quote: string | null = null
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== null) {
      if (character === '\\') at += 1
      else if (character === quote) quote = null
    } else if (/["'`]/.test(character)) {
      quote = character
    } else if (closing[character] !== undefined) {
      open.push(closing[character])
    } else if (character === open.at(-1)) {
      open.pop()
    }
  }
  if (quote === null && open.length === 0) return null
  const body = quote === null ? text.replace(/(?<![\s,:])[\s,:]+$/, '') : `${text.replace(/\\$/, '')}${quote}`
  return body + open.reverse().join('')
}
