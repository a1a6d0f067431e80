/** Those first that are concluded as none before them: for one mutant, not all are run. */
export function unlikeFirst(lines: readonly string[]): readonly string[] {
  return Object.values(Object.groupBy(lines, kindOf))
    .flatMap((alike = []) => alike.map((line, index) => ({ line, index })))
    .toSorted((a, b) => a.index - b.index)
    .map(({ line }) => line)
}

/** Its causes and whose fix each has. */
function kindOf(line: string): string {
  const [, , ...parts] = line.split(' | ')
  return parts.filter((part) => /(?:certain|likely|possible), /.test(part)).join(' | ')
}
