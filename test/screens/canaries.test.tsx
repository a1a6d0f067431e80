import fc from 'fast-check'
import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { markdownReport } from '../../src/report/markdown.ts'
import { formOf } from '../../src/session/form.ts'
import { canary, echoing, encodings, headerNames, parameterNames } from '../knowledge/privacy/echoing.ts'
import { stage, type Stage } from '../session/ports.ts'
import { drive } from './drive.tsx'

afterEach(cleanup)

/** Opens every screen on a server that gives a secret back, and copies there whatever can be copied. */
async function copyEverywhere(
  secret: string,
  encoded: string,
  header: string,
  parameter: string,
): Promise<Stage> {
  const { subject, evidence } = echoing(secret, encoded, header, parameter)
  const world = stage({
    probe: async (_, _asked, on) => {
      for (const { id, purpose } of evidence.observations) on({ kind: 'planned', id, purpose })
      for (const observation of evidence.observations) on({ kind: 'observed', observation })
      return evidence
    },
    markdown: async ({ fault }) => markdownReport(fault),
  })
  const { press, session } = drive({ facts: { form: formOf(subject) }, place: { editing: false } }, world)
  await session.actions.probingAsked()
  for (const screen of ['origins', 'probes', 'first-ten-minutes', 'diagnosis', 'verify'] as const) {
    session.actions.stageChosen(screen)
    for (const key of ['c', 'C', 'U']) {
      const before = world.copied.length
      await press(key)
      await expect.poll(() => world.copied.length, { message: `${key} on ${screen}` }).toBeGreaterThan(before)
    }
  }
  await press('m')
  await expect.poll(() => world.saved.length).toBe(1)
  return world
}

describe.each(Object.entries(encodings))('a secret that comes back %s', (_, encode) => {
  test('does not get onto the clipboard', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(canary, headerNames, parameterNames, async (secret, header, parameter) => {
        const encoded = encode(secret)
        const { copied, saved } = await copyEverywhere(secret, encoded, header, parameter)
        cleanup()
        expect(copied.join('\n')).toContain('https://api.example.com/v1')
        for (const text of [...copied, ...saved]) {
          expect(text).not.toContain(secret)
          expect(text).not.toContain(encoded)
        }
      }),
      { numRuns: 1 },
    )
  })
})
