import { expect, test } from 'vitest'
import { attacksOn, writtenPatterns } from './literals.ts'

/** Characters of each attack: a pattern that takes the square of them is three orders of magnitude over a linear one. */
const length = 4000
/** Milliseconds of this process. */
const allowed = 12

/** The least of three, so that what else the machine does is not counted. */
function timeOf(pattern: RegExp, text: string): number {
  let least = Infinity
  for (let turn = 0; turn < 3 && least > allowed; turn += 1) {
    const { user } = process.cpuUsage()
    pattern.lastIndex = 0
    if (pattern.global) for (const match of text.matchAll(pattern)) void match
    else pattern.test(text)
    least = Math.min(least, (process.cpuUsage().user - user) / 1000)
  }
  return least
}

test(
  'no pattern that is written under src backtracks: time grows with the length of what it reads',
  { timeout: 300_000 },
  () => {
    // Prose of the course is our own text.
    const foreign = writtenPatterns().filter(({ place }) => !place.startsWith('screens/course/'))
    const slow = foreign.flatMap(({ place, pattern }) => {
      const attack = attacksOn(pattern, length).find((text) => timeOf(pattern, text) > allowed)
      return attack === undefined ? [] : [`${place} ${pattern} on ${JSON.stringify(attack.slice(0, 40))}`]
    })
    expect(slow).toEqual([])
  },
)
