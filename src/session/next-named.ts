/** The next of these names that begins with a letter, from the one at `at` on and round; -1 where none does. */
export function nextNamed(names: readonly string[], at: number, letter: string): number {
  const wanted = letter.toLowerCase()
  const starts = (name: string | undefined): boolean => name?.toLowerCase().startsWith(wanted) === true
  const after = names.findIndex((name, index) => index > at && starts(name))
  return after === -1 ? names.findIndex(starts) : after
}
