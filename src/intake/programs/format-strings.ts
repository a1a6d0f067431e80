/** What stands before a text that is a format: Go, C and PHP, Java, C#, Swift, Rust. */
const formatBefore =
  /(?:\bS?printf\(|\b[Ss]tring\.[Ff]ormat\(|\bString\(\s{0,8}format:|\bsprintf\(|\bformat!\()\s{0,40}$/
/** `"…".format(a, b)` of Kotlin, `"…".formatted(a, b)` of Java. */
const formatBehind = /^\s{0,8}\.format(?:ted)?\(/
const gap = /%%|%(?:\d{1,2}\$)?[-+0#]?[\d.]{0,6}[sdvqxXfiu@]|\{(\d{0,2})\}/g

/** A text of a program, the gaps of a format filled with what `stand` makes of the expression that is given for each. */
export function formatted(
  text: string,
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
  stand: (expression: string) => string,
): string {
  const behind = formatBehind.exec(source.slice(to, to + 24))?.[0]
  if (behind === undefined && !formatBefore.test(source.slice(Math.max(0, from - 80), from))) return text
  const given =
    behind === undefined
      ? argumentsIn(source.slice(to, to + 600)).slice(1)
      : argumentsIn(source.slice(to + behind.length, to + behind.length + 600))
  let next = 0
  return text.replace(gap, (whole, index?: string) => {
    if (whole === '%%') return '%'
    const at = index === undefined || index === '' ? next : Number(index)
    next += 1
    return stand(given[at] ?? '')
  })
}

/** What stands between the commas, up to the bracket that closes the call. */
function argumentsIn(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (/[([{]/.test(character)) depth += 1
    else if (/[)\]}]/.test(character)) depth -= 1
    if (depth < 0 || (depth === 0 && character === ',')) {
      found.push(text.slice(start, at).trim())
      start = at + 1
    }
    if (depth < 0) break
  }
  return found
}
