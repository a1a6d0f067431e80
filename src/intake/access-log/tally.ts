import type { Tally } from '../imported.ts'

/** Distinct values kept; later newcomers are not counted. */
const mostValues = 2_000

/** Counts how often each value comes, within bounds. */
export function createTally() {
  const counts = new Map<string, number>()
  return {
    add: (value: string | null): void => {
      if (value === null || (!counts.has(value) && counts.size >= mostValues)) return
      counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    top: (many: number): readonly Tally[] =>
      [...counts]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, many)
        .map(([value, count]) => ({ value, count })),
  }
}
