/**
 * How a text is read, and how it is read without each of its words or with something else in its place (`instead`): what a reader asks for
 * and what it passes over. Quotes, brackets and what has no letter are no words; what reads the same is not told.
 */
export function wordByWord(
  text: string,
  told: (text: string) => string,
  instead: readonly string[],
  isWord: (word: string) => boolean,
): readonly string[] {
  const parts = text.split(/([^\s"'{}[\],|]+)/)
  const whole = told(text)
  const lines = (other: string): readonly string[] => {
    const differing = new Map<string, string[]>()
    for (const [at, word] of parts.entries()) {
      if (at % 2 === 0 || !isWord(word)) continue
      const reading = told(parts.with(at, other).join(''))
      if (reading !== whole) differing.set(reading, [...(differing.get(reading) ?? []), word])
    }
    const how = other === '' ? 'without' : `${other} for`
    return [...differing].map(([reading, changed]) => `  ${how} ${changed.join('  ')} → ${reading}`)
  }
  return [whole, ...instead.flatMap(lines)]
}
