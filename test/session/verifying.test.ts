import { describe, expect, test } from 'vitest'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { formOf } from '../../src/session/form.ts'
import type { Ports } from '../../src/session/ports.ts'
import { faultOf, triageOf, verificationOf } from '../../src/session/selectors.ts'
import { createSession, type Session } from '../../src/session/session.ts'
import { subject } from './opening.ts'
import { stage } from './ports.ts'

const state = (session: Session) => session.store.getState()

test.each([
  ['system', 'The curl copied'],
  ['tmux', 'The curl copied into the buffer of tmux'],
  ['terminal', 'The curl sent to the terminal for its clipboard'],
  ['nowhere', 'The curl could not be copied: this terminal has no clipboard'],
] as const)('what went %s is said no better than it is known', async (how, said) => {
  const session = createSession({}, stage({ copy: async () => how }).ports)
  await session.actions.copied('curl', 'The curl')
  expect(state(session).message?.text).toBe(said)
})

test('a browser that is asked is told when the program is left', async () => {
  const asked = Promise.withResolvers<AbortSignal>()
  const confirm: Ports['confirm'] = async (_, signal) => {
    asked.resolve(signal)
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return { browser: '', outcome: null, corsError: null, problem: 'ended' }
  }
  const session = createSession({ facts: { form: formOf(subject) } }, stage({ confirm }).ports)
  const done = session.actions.browserAsked()
  expect((await asked.promise).aborted).toBe(false)
  session.actions.confirmingStopped()
  await done
  expect(state(session).underway.confirming).toBe(false)
})

describe('proving the fix', () => {
  test('keeps the fault, shows how things are now, and ticks what holds', async () => {
    const world = stage()
    const session = createSession({ facts: { form: formOf(subject) } }, world.ports)
    await session.actions.probingAsked()
    world.allow(subject.pageOrigin)
    await session.actions.verifyAsked()
    expect(faultOf(state(session))?.diagnosis.verdict.outcome).toBe('blocked')
    expect(triageOf(state(session))?.evidence.observations[0]?.response?.headers[0]).toEqual([
      'Access-Control-Allow-Origin',
      subject.pageOrigin,
    ])
    expect(verificationOf(state(session)).some(({ status }) => status === 'pass')).toBe(true)
  })

  test('what only a person can see to is not ticked because its cause is found no more', async () => {
    const running = await startScenario('cookie-not-sent')
    const { ports } = stage({
      probe: (subject, asked, on, signal) =>
        runProbes(subject, { ...defaultProbeOptions, ...running.options, ...asked }, on, signal),
    })
    const session = createSession({ facts: { form: formOf(running.subject) } }, ports)
    try {
      await session.actions.probingAsked()
      const [own] = faultOf(state(session))?.diagnosis.verification ?? []
      expect(own?.status).toBe('todo')
      running.applyFix()
      await session.actions.verifyAsked()
      expect(triageOf(state(session))?.diagnosis.causes).toEqual([])
      expect(verificationOf(state(session))[0]).toEqual(own)
    } finally {
      await running.close()
    }
  })

  test.each([
    ['first-ten-minutes', 'the fault is asked anew: its fifth check is judged by it', 'triage'],
    ['verify', 'the proof is', 'verify'],
  ] as const)('an error URL given on %s: %s', async (step, _title, asked) => {
    const errorUrl = 'https://api.example.com/boom'
    const session = createSession({ facts: { form: formOf(subject) } }, stage().ports)
    await session.actions.probingAsked()
    session.actions.stageChosen(step)
    await session.actions.errorUrlGiven(errorUrl)
    const { facts, place } = state(session)
    expect(facts[asked]?.subject.errorUrl).toBe(errorUrl)
    expect([facts.verify === null, place.stage]).toEqual([asked === 'triage', step])
  })

  test('a run that was cancelled keeps what it knows and takes nothing more', async () => {
    let tell = (): void => {}
    const { ports } = stage({
      probe: async (_subject, _unsafe, on, signal) => {
        on({ kind: 'planned', id: 'preflight', purpose: { kind: 'preflight', hop: 0 } })
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
        tell = () =>
          on({ kind: 'planned', id: 'request', purpose: { kind: 'request', hop: 0, standIn: false } })
        throw new Error('late')
      },
    })
    const session = createSession({ facts: { form: formOf(subject) } }, ports)
    const probing = session.actions.probingAsked().catch((bug: unknown) => bug)
    session.actions.probingCancelled()
    await probing
    tell()
    expect(state(session).facts.triage).toMatchObject({ state: 'cancelled', rows: [{ id: 'preflight' }] })
  })

  test('watching looks again until every browser lets it through, then stops', async () => {
    const world = stage()
    let looks = 0
    const session = createSession(
      { facts: { form: { ...formOf(subject), method: 'GET' } } },
      {
        ...world.ports,
        wait: async () => {
          looks += 1
          if (looks > 5) throw new Error('it never stops')
          if (looks === 2) world.allow(subject.pageOrigin)
        },
      },
    )
    await session.actions.probingAsked()
    await session.actions.watchToggled()
    expect(looks).toBe(2)
    expect(state(session).underway.watching).toBeNull()
    expect(state(session).message?.tone).toBe('pass')
  })

  test('the report is saved and copied, before and after', async () => {
    const world = stage()
    const session = createSession({ facts: { form: formOf(subject) } }, world.ports)
    await session.actions.probingAsked()
    await session.actions.reportSaved()
    expect(world.saved).toEqual(world.copied)
    expect(world.saved).toEqual(['blocked then nothing'])
  })
})
