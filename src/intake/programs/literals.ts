/** A text in quotes, with what stands between it and the one before. */
export interface Literal {
  readonly text: string
  readonly from: number
  /** At most the last 200 characters of it. */
  readonly between: string
}

/** The texts in quotes of a program, whatever its language: a backslash escapes, a line ends what was left open. */
export function literalsIn(source: string): readonly Literal[] {
  const found: Literal[] = []
  let last = 0
  for (const match of source.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g)) {
    const text = (match[1] ?? match[2] ?? '').replace(/\\(["'\\/])/g, '$1')
    found.push({
      text,
      from: match.index,
      between: source.slice(Math.max(last, match.index - 200), match.index),
    })
    last = match.index + match[0].length
  }
  return found
}
