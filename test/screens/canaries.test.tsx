import fc from 'fast-check'
import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { markdownReport } from '../../src/report/markdown.ts'
import { titleOf } from '../../src/screens/title.ts'
import { stageNames } from '../../src/screens/ui/stepper.tsx'
import { formOf } from '../../src/session/form.ts'
import { toSaved } from '../../src/session/saved-session.ts'
import { stages } from '../../src/session/state.ts'
import { canary, echoing, encodings, headerNames, parameterNames } from '../knowledge/privacy/echoing.ts'
import { stage } from '../session/ports.ts'
import { drive } from './drive.tsx'

afterEach(cleanup)

interface Walked {
  /** Every screen, read over its line ends and frames. */
  readonly drawn: readonly string[]
  /** What left by the clipboard, a report, the saved session and the title of the window. */
  readonly left: readonly string[]
}

/** Opens every screen on a server that gives a secret back, and copies and saves there whatever can be. */
async function walk({ subject, evidence }: ReturnType<typeof echoing>, reveal: boolean): Promise<Walked> {
  const world = stage({
    probe: async (_, _asked, on) => {
      for (const { id, purpose } of evidence.observations) on({ kind: 'planned', id, purpose })
      for (const observation of evidence.observations) on({ kind: 'observed', observation })
      return evidence
    },
    markdown: async ({ fault }) => markdownReport(fault),
  })
  const facts = { form: formOf(subject) }
  const { press, sees, screen, session } = drive(
    { facts, place: { editing: false }, settings: { reveal } },
    world,
  )
  const drawn: string[] = []
  const draw = (): void => void drawn.push(screen().replace(/[\s│▌]+/g, ''))
  await session.actions.probingAsked()
  for (const at of stages) {
    session.actions.stageChosen(at)
    await sees(new RegExp(`${stages.indexOf(at) + 1} ${stageNames[at]}\\]`))
    draw()
    for (const key of ['c', 'C', 'U']) {
      const before = world.copied.length
      await press(key)
      await expect.poll(() => world.copied.length, { message: `${key} on ${at}` }).toBeGreaterThan(before)
    }
  }
  await press('m')
  await expect.poll(() => world.saved.length).toBe(1)
  await press('u')
  await sees('Really send')
  draw()
  const state = session.store.getState()
  const saved = JSON.stringify(toSaved('one', state, 1))
  return { drawn, left: [...world.copied, ...world.saved, saved, titleOf(state) ?? ''] }
}

describe.each(Object.entries(encodings))('a secret that comes back %s', (_, encode) => {
  test.each([
    ['stays off the screen and off every way out', false],
    ['is on the screen with --reveal, and off every way out', true],
  ])('%s', { timeout: 60_000 }, async (_said, reveal) => {
    await fc.assert(
      fc.asyncProperty(canary, headerNames, parameterNames, async (secret, header, parameter) => {
        const encoded = encode(secret)
        const { drawn, left } = await walk(echoing(secret, encoded, header, parameter), reveal)
        cleanup()
        expect(left.join('\n')).toContain('https://api.example.com/v1')
        for (const text of reveal ? left : [...left, ...drawn]) {
          expect(text).not.toContain(secret)
          expect(text).not.toContain(encoded)
        }
        expect(drawn.map((screen) => screen.includes('SECRETSSHOWN'))).toEqual(drawn.map(() => reveal))
        if (!reveal) return
        const [form, probes, , , , dialog] = drawn
        expect(form).toContain(`${header}:${secret}`)
        expect(probes).toContain(encodeURIComponent(secret))
        expect(dialog).toContain(`"password":"${secret}"`)
      }),
      { numRuns: 1 },
    )
  })
})
