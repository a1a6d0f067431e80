import { cleanup } from 'ink-testing-library'
import { afterEach, describe, expect, test } from 'vitest'
import { noEvidence } from '../../src/knowledge/model/evidence.ts'
import type { Ports } from '../../src/session/ports.ts'
import { filled } from '../session/opening.ts'
import { stage } from '../session/ports.ts'
import { drive, keys } from './drive.tsx'

afterEach(cleanup)

test('a probe that the budget left out is not counted, and is said not to have been sent', async () => {
  const left = { kind: 'repeat', form: 'request', turn: 1 } as const
  const world = stage()
  const { ports } = world
  const probe: Ports['probe'] = async (asked, options, on, signal) => {
    const evidence = await ports.probe(asked, options, on, signal)
    on({ kind: 'planned', id: 'repeat', purpose: left })
    on({ kind: 'dropped', id: 'repeat', why: 'the budget of 8 requests is spent' })
    return evidence
  }
  const { press, sees } = drive(filled, { ...world, ports: { ...ports, probe } })
  await press(keys.enter)
  await sees('3 probes,', 'not sent: the budget of 8 requests is spent')
  await press('\u001b[F', 'c')
  await sees('This probe was not sent; there is nothing to copy')
})

describe('before the answers are in', () => {
  /** Probes whose answers never come. */
  const silent = stage({
    probe: async (_subject, _asked, on, signal) => {
      on({ kind: 'planned', id: 'preflight', purpose: { kind: 'preflight', hop: 0 } })
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
      return noEvidence
    },
  })

  test('nothing is judged; cancelled, every screen says how to go on', async () => {
    const { press, sees, screen } = drive(filled, silent)
    await press(keys.enter, '3')
    await sees('Not known yet.', 'The probes are under way.')
    await press('4')
    await sees('Not known yet · the probes are under way', 'Nothing can be told before the answers are in')
    expect(screen()).not.toMatch(/itself was not sent|would block|looked at/)
    await press('2', keys.esc, '4')
    await sees('Cancelled before it could be told · r probes again')
  })

  test.each([
    ['c', 'copy'],
    ['e', 'open'],
  ])('%s finds no response, and does not say that nothing was sent', async (key, verb) => {
    const { press, sees } = drive(filled, silent)
    await press(keys.enter, '2', key)
    await sees(`This probe has no response; there is nothing to ${verb}`)
  })

  test('a look that is cancelled leaves the list as it stood', async () => {
    const { ports } = stage()
    let isSlow = false
    const { press, sees } = drive(filled, {
      ...stage(),
      ports: { ...ports, probe: (...asked) => (isSlow ? silent.ports : ports).probe(...asked) },
    })
    await press(keys.enter, '5')
    await sees(/✗ The server answers this origin by name +fails/)
    isSlow = true
    await press('v')
    await sees('Probing again')
    await press(keys.esc)
    await sees(
      'Cancelled: v probes again.',
      /✗ The server answers this origin by name +fails/,
      /now +cancelled/,
    )
  })

  test('while it watches, w is said to stop it', async () => {
    const { press, sees } = drive(filled, stage({ wait: () => new Promise(() => {}) }))
    await press(keys.enter, '5', 'w')
    await sees('w stop watching')
    await press('w')
    await sees('w watch')
  })
})
