/** What the makers of keys begin theirs with, so that scanners know them. */
const marked =
  /\b(?:(?:sk|pk|rk)_(?:live|test)_\w{8,200}|gh[pousr]_\w{16,200}|github_pat_\w{16,200}|glpat-[\w-]{16,200}|xox[abeprs]-[\w-]{8,200}|AKIA[A-Z0-9]{12,40}|AIza[\w-]{20,80}|ya29\.[\w-]{8,400}|npm_\w{16,80}|dop_v1_\w{16,80}|hf_\w{16,80}|shp(?:at|ss)_\w{16,80}|SG\.[\w-]{8,80}\.[\w-]{8,80}|sk-[\w-]{16,200})/g
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const shortest = 20
const longest = 4096
/** Bits for each character: prose and names stay below, random letters and digits above. */
const randomness = 3.6
/** How often, for each character, its kind changes in a text made by chance. */
const switching = 0.25

/** Text with every key that shows its maker replaced. */
export function withoutMarkedKeys(text: string, mark: string): string {
  return text.replace(marked, mark)
}

/** Whether a value looks made by chance, as keys and tokens are: long, in one piece, letters and digits mixed. */
export function looksSecret(value: string): boolean {
  if (value.length > longest) return false
  if (withoutMarkedKeys(value, '') !== value) return true
  if (value.length < shortest || uuid.test(value) || !/^[\w+/=.~-]+$/.test(value)) return false
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false
  if (/^[\da-f]+$/i.test(value)) return value.length >= 32
  return entropyOf(value) >= randomness && switchesOf(value) / value.length > switching
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
  let switches = 0
  for (let at = 1; at < text.length; at++) if (kindAt(text, at) !== kindAt(text, at - 1)) switches += 1
  return switches
}

function kindAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code >= 0x61 && code <= 0x7a) return 'small'
  if (code >= 0x41 && code <= 0x5a) return 'capital'
  return code >= 0x30 && code <= 0x39 ? 'digit' : 'mark'
}
