/**
 * The words that somebody who typed `given` may have meant, nearest first, at most five:
 * those it is a part of or that are a part of it, or that differ from it by a few letters.
 */
export function nearWords(given: string, words: readonly string[]): readonly string[] {
  const wanted = given.toLowerCase()
  return words
    .map((word) => ({
      word,
      distance: word.includes(wanted) || wanted.includes(word) ? 0 : editDistance(wanted, word),
    }))
    .filter(({ distance }) => distance <= Math.min(Math.max(3, wanted.length / 3), wanted.length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5)
    .map(({ word }) => word)
}

/** Levenshtein: insertions, deletions and replacements. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const above = row
    row = [i + 1]
    for (const [j, other] of [...b].entries()) {
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (letter === other ? 0 : 1)))
    }
  }
  return row[b.length]!
}
