/** A condition as its languages begin one, and the two parts of a choice. */
const keyword = /\b(?:if|unless|elsif|elif|guard|switch|case|match)\b(.*)$/
const choice = /^(.*[^?])\?(?![?.:>])/

const part = /&&|\|\||\band\b|\bor\b|;|:?=(?!=)/

/** What asks no more than whether there is an origin. */
const presence: readonly RegExp[] = [
  /\b(?:let|if\s+let)\s+(?:Some|Ok)\s*\(.*$/,
  /(?:===?|!==?|\bis(?:\s+not)?)\s*(?:null|nil|None|undefined|string\.Empty|""|'')/g,
  /\.(?:present|nil|blank|empty)\?|\.(?:isEmpty|isBlank|isPresent|is_some|is_none|is_empty)\(\)/g,
  /\b(?:isset|empty|strlen|len|is_null|nonNull|isNull|hasText|hasLength|bool|(?:string\.)?IsNullOr(?:Empty|WhiteSpace)|StringUtils\.\w{1,20}|Objects\.\w{1,20})\b/g,
]

/**
 * Whether a piece of source goes one way or the other by which origin it is: a condition names it, and asks more than
 * whether it is there. `names` are what it is called beside `origin`.
 */
export function decidesByOrigin(source: string, names: readonly string[]): boolean {
  const own = ['\\w*origin\\w*', ...names.map((name) => name.replace(/[^\w]/g, ''))].filter(
    (name) => name !== '',
  )
  const name = `\\$?(?:${own.join('|')})`
  const indexed = new RegExp(`[\\w)]\\[\\s{0,9}${name}\\s{0,9}\\]`, 'i')
  const named = new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i')
  const bare = new RegExp(
    `^[\\s(!;&|]*(?:not\\s+)?(?:[\\w$.>-]{0,60}(?:\\.|>|\\[['"]?|\\(['"]))?${name}['"]?[\\])\\s;&|]*$`,
    'i',
  )
  return source.split('\n').some((whole) => {
    const line = whole.slice(0, 2000).replace(/(?:\/\/|#)\s.*$/, '')
    const condition = conditionIn(line)
    if (condition === null || !named.test(condition)) return false
    if (indexed.test(condition) || /\b(?:switch|case|match)\b/.test(line)) return true
    const rest = presence.reduce((so, one) => so.replace(one, ' '), condition)
    return rest.split(part).some((one) => named.test(one) && !bare.test(one))
  })
}

/** What a line asks; null where it asks nothing. */
function conditionIn(line: string): string | null {
  const asked = keyword.exec(line)?.[1]
  if (asked === undefined) return choice.exec(line)?.[1]?.replace(/^.*(?<![=!<>])=(?!=)/, '') ?? null
  const begins = asked.trimStart()
  if (!begins.startsWith('(')) return begins.split(/\{|:\s*$|:\s|\bthen\b/)[0] ?? ''
  let depth = 0
  for (let at = 0; at < begins.length; at += 1) {
    if (begins.charAt(at) === '(') depth += 1
    if (begins.charAt(at) === ')' && (depth -= 1) === 0) return begins.slice(1, at)
  }
  return begins
}
