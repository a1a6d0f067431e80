/** What a style sheet loads in mode "cors", and the rule or property that says so. */
export interface StyledLoad {
  readonly url: string
  readonly offset: number
  readonly property: string
}

const source = /url\(\s*(?:"([^"\n]{1,4000})"|'([^'\n]{1,4000})'|([^)\s"']{1,4000}))\s*\)/g

/** The absolute addresses of fonts (CSS Fonts 4, 11.2), of masks (CSS Masking 1, 7.1) and of shapes (CSS Shapes 1, 4.1). */
export function checkedIn(text: string): readonly StyledLoad[] {
  const found: StyledLoad[] = []
  const take = (from: number, until: number, property: string) => {
    for (const match of text.slice(from, until).matchAll(source)) {
      const url = match[1] ?? match[2] ?? match[3] ?? ''
      if (/^(?:https?:)?\/\//i.test(url)) found.push({ url, offset: from + match.index, property })
    }
  }
  for (const { index } of text.matchAll(/@font-face\b/g)) {
    const close = text.indexOf('}', index)
    take(index, close < 0 ? text.length : close, '@font-face')
  }
  for (const { index, 0: whole, 1: property = '' } of text.matchAll(checked))
    take(index, index + whole.length, property)
  return found
}

const checked =
  /(?<![\w-])(?:-webkit-)?(mask(?:-image|-border(?:-source)?)?|shape-outside)\s*:[^;{}]{1,4000}/g

/** How many other addresses there are: backgrounds and the like are loaded without CORS. */
export function uncheckedIn(text: string): number {
  const all = [...text.matchAll(source)].filter((match) =>
    /^(?:https?:)?\/\//i.test(match[1] ?? match[2] ?? match[3] ?? ''),
  )
  return all.length - checkedIn(text).length
}
