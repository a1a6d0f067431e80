import fc from 'fast-check'
import { cleanup } from 'ink-testing-library'
import { describe, expect, test } from 'vitest'
import { filled } from '../session/opening.ts'
import { stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

/** Every key that may be hit by mistake, but those that leave; the ways to a screen and to a dialog are hit more often. */
const key: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'abcdefghijklmnoprstvwxyz0123456789?/ :-+<>[]{}ABCDGHJKLMNOPRSTUVWZ'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...'u12345', keys.enter, keys.esc, keys.down, keys.up) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      keys.tab,
      keys.left,
      keys.right,
      keys.backspace,
      keys.ctrlP,
      '\u001b[5~',
      '\u001b[6~',
      '\u0000',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u001b[200~https://x.test\u001b[201~',
      '\u001b[200~curl -X DELETE https://x.test/a\u001b[201~',
    ),
  },
)

/** Some keys, and now and then a yes: without it nothing would be sent that could be sent twice. */
const hands = fc
  .array(
    fc.oneof(
      { weight: 20, arbitrary: key.map((one) => [one]) },
      { weight: 1, arbitrary: fc.constant(['u', keys.down, keys.enter]) },
    ),
    { minLength: 40, maxLength: 80 },
  )
  .map((some) => some.flat())

/** A lone escape is taken for a key only once nothing follows it for a moment. */
const escapeAloneMs = 40
const after = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms))

/** What a screen never says. */
const broken = /\bundefined\b|\bNaN\b|\[object |\{\}\}/

describe('careless hands', () => {
  test(
    'no row of keys breaks a screen, and nothing is sent but by a yes that was pointed at',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(hands, async (pressed) => {
          const world = stage()
          world.allow('https://app.example.com')
          const { session, press, type, screen, bugs, left } = drive(filled, world)
          let said = 0
          await press()
          for (const one of pressed) {
            if (one === keys.enter && /▸ Yes, once/.test(screen())) said += 1
            type(one)
            await after(one === keys.esc ? escapeAloneMs : 1)
            expect(screen()).not.toMatch(broken)
          }
          expect(bugs).toEqual([])
          expect(left).toEqual([])
          expect(screen()).not.toBe('')
          expect(world.sent.length).toBeLessThanOrEqual(said)
          session.actions.watchStopped()
          cleanup()
        }),
        { numRuns: 12 },
      )
    },
  )
})
