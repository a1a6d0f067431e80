/** Prefixes that the makers of keys give theirs, so that scanners know them. */
const marked =
  /^(sk|pk|rk)_(live|test)_\w{8,}$|^(ghp|gho|ghu|ghs|ghr)_\w{16,}$|^github_pat_\w{16,}$|^glpat-[\w-]{16,}$|^xox[abeprs]-[\w-]{8,}$|^AKIA[A-Z0-9]{12,}$|^AIza[\w-]{20,}$|^ya29\.[\w-]{8,}|^eyJ[\w-]{8,}\.|^(npm|dop_v1|hf|shp(at|ss))_\w{16,}$|^SG\.[\w-]{8,}\.|^sk-[\w-]{16,}$/
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const shortest = 20
const longest = 4096
/** Bits for each character: prose and names stay below, random letters and digits above. */
const randomness = 3.6

/** Whether a value looks made by chance, as keys and tokens are: long, without a word in it, letters and digits mixed. */
export function looksSecret(value: string): boolean {
  if (value.length > longest) return false
  if (marked.test(value)) return true
  if (value.length < shortest || uuid.test(value) || !/^[\w+/=.~-]+$/.test(value)) return false
  const isHex = /^[\da-f]+$/i.test(value)
  if (isHex) return value.length >= 32 && /[a-f]/i.test(value) && /\d/.test(value)
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false
  return entropyOf(value) >= randomness && switchesOf(value) / value.length > 0.25
}

/** Shannon's entropy of the characters, in bits for each. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return -[...counts.values()].reduce((sum, count) => {
    const share = count / text.length
    return sum + share * Math.log2(share)
  }, 0)
}

/** How often the kind of character changes (small, capital, digit, mark): words keep to one. */
function switchesOf(text: string): number {
  const kind = (character: string): string =>
    /[a-z]/.test(character) ? 'a' : /[A-Z]/.test(character) ? 'A' : /\d/.test(character) ? '0' : '-'
  let switches = 0
  for (let at = 1; at < text.length; at++)
    if (kind(text[at] ?? '') !== kind(text[at - 1] ?? '')) switches += 1
  return switches
}
