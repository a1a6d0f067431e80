/** A font that a style sheet loads. */
interface StyledFont {
  readonly url: string
  readonly offset: number
}

const source = /url\(\s*(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|([^)\s"']{1,4000}))\s*\)/g

/** The absolute addresses in the `@font-face` rules of a style sheet: fonts are always asked for in mode "cors" (CSS Fonts 4, 11.2). */
export function fontsIn(text: string): readonly StyledFont[] {
  const found: StyledFont[] = []
  for (let at = text.indexOf('@font-face'); at >= 0; at = text.indexOf('@font-face', at + 1)) {
    const close = text.indexOf('}', at)
    const rule = text.slice(at, close < 0 ? text.length : close)
    for (const match of rule.matchAll(source)) {
      const url = match[1] ?? match[2] ?? match[3] ?? ''
      if (/^(?:https?:)?\/\//i.test(url)) found.push({ url, offset: at + match.index })
    }
  }
  return found
}
