import { describe, expect, test } from 'vitest'
import { startScenario } from '../../src/lab/start-scenario.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { runProbes } from '../../src/probes/run-probes.ts'
import { focusedField } from '../../src/session/focused-field.ts'
import { formOf } from '../../src/session/form.ts'
import { findingsOf } from '../../src/session/report.ts'
import {
  faultOf,
  judgedChecks,
  sidesOf,
  subjectOf,
  triageOf,
  verificationOf,
} from '../../src/session/selectors.ts'
import { createSession, type Session } from '../../src/session/session.ts'
import { stage } from './ports.ts'
import { subject } from './opening.ts'

const state = (session: Session) => session.store.getState()

function type(session: Session, text: string): void {
  session.actions.fieldEdited({ kind: 'insert', text })
}

describe('a session whose secret was not saved', () => {
  test('asks for it before anything is sent, from wherever it is asked to probe', async () => {
    const form = { ...formOf(subject), headers: ['Authorization: [redacted]'] }
    const session = createSession({ facts: { form }, place: { stage: 'verify' } }, stage().ports)
    for (const ask of ['probingAsked', 'verifyAsked', 'watchToggled', 'browserAsked'] as const) {
      session.actions.stageChosen('verify')
      await session.actions[ask]()
      expect(state(session).place).toMatchObject({ stage: 'origins', editing: true })
      expect(state(session).message?.text).toContain('Secrets are not saved')
    }
    expect(state(session).facts).toMatchObject({ triage: null, verify: null, looks: [] })
  })
})

describe('a comparison', () => {
  const filled = { facts: { form: formOf(subject) } }

  test('asks both sides at once and tells this side’s probes of the other', async () => {
    const world = stage()
    const asked: unknown[] = []
    const session = createSession(filled, {
      ...world.ports,
      probe: (side, { compare }, on, signal) => {
        asked.push([side.pageOrigin, side.url, compare])
        return world.ports.probe(side, { sendUnsafe: false, compare }, on, signal)
      },
    })
    await session.actions.comparisonAsked('', 'https://old.example.com/v1/orders')
    expect(asked).toEqual([
      [subject.pageOrigin, subject.url, { kind: 'url', value: 'https://old.example.com/v1/orders' }],
      [subject.pageOrigin, 'https://old.example.com/v1/orders', null],
    ])
    expect(sidesOf(state(session))?.right.subject.url).toBe('https://old.example.com/v1/orders')
    expect(findingsOf(state(session))?.sides).not.toBeNull()
  })

  test('is asked again with the triage, cancelled with it, and ended by naming nothing', async () => {
    const session = createSession(filled, stage().ports)
    await session.actions.comparisonAsked('http://localhost:3000', '')
    await session.actions.probingAsked()
    expect(sidesOf(state(session))?.right.diagnosis.verdict.outcome).not.toBe('blocked')
    const again = session.actions.probingAsked()
    session.actions.probingCancelled()
    await again
    expect(state(session).facts).toMatchObject({
      triage: { state: 'cancelled' },
      compared: { state: 'cancelled' },
    })
    await session.actions.comparisonAsked('', '')
    expect(sidesOf(state(session))).toBeNull()
  })
})

describe('the form', () => {
  test('keeps what was typed, letter for letter, and reads the case from it', () => {
    const session = createSession({}, stage().ports)
    type(session, 'https://app.example.com/orders?x=1')
    session.actions.fieldLeft(1)
    type(session, 'https://api.example.com/v1')
    expect(state(session).facts.form.page).toBe('https://app.example.com/orders?x=1')
    expect(subjectOf(state(session))).toMatchObject({
      pageOrigin: 'https://app.example.com',
      pageUrl: 'https://app.example.com/orders?x=1',
      url: 'https://api.example.com/v1',
    })
  })

  test('probing without a case leads to the field in the way and sends nothing', async () => {
    const session = createSession({}, stage().ports)
    type(session, 'https://app.example.com')
    await session.actions.probingAsked()
    expect(state(session).facts.triage).toBeNull()
    expect(state(session).place.cursors.origins).toBe(1)
    expect(state(session).message?.text).toContain('request')
  })

  test('a pasted curl command fills it and asks for the page', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted(
      "curl -X PUT 'https://api.example.com/v1' -H 'content-type: application/json' -d '{}'",
    )
    expect(state(session).facts.form).toMatchObject({ url: 'https://api.example.com/v1', method: 'PUT' })
    expect(state(session).place.cursors.origins).toBe(0)
  })

  test('a console that complains of a preflight is asked for what makes one', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted(
      `Access to fetch at 'https://api.example.com/v1/orders' from origin 'https://app.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    )
    expect(state(session).message?.text).toMatch(/console message. Its preflight failed: give its method/)
    expect(focusedField(state(session))).toBe('method')
  })

  test('pasted response headers are kept as the answer to the request that the form holds', async () => {
    const get = { ...subject, method: 'GET' }
    const session = createSession({ facts: { form: formOf(get) } }, stage().ports)
    await session.actions.pasted('HTTP/1.1 200 OK\nServer: x\nVary: Origin')
    expect(state(session).message?.text).toContain('Kept to be held against the probes')
    await session.actions.probingAsked()
    expect(faultOf(state(session))?.witnesses).toMatchObject([
      { from: 'copied', corsError: 'MissingAllowOriginHeader', agreement: 'agrees' },
    ])
  })

  test('response headers before any request say what is missing', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted('HTTP/1.1 200 OK\nServer: x\nVary: Origin')
    expect(state(session).message).toMatchObject({ tone: 'warn' })
    expect(state(session).facts.known.copied).toEqual([])
  })

  test('a pasted megabyte of nothing is bounded and breaks nothing', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted('x'.repeat(1024 * 1024))
    expect(state(session).facts.form.page.length).toBeLessThanOrEqual(8192)
  })

  test('an emptied header row goes away once it is left', () => {
    const session = createSession(
      { facts: { form: { ...formOf(subject), headers: ['', 'x-a: 1'] } } },
      stage().ports,
    )
    session.actions.fieldFocused('page')
    expect(state(session).facts.form.headers).toEqual(['x-a: 1'])
  })
})

describe('conclusions', () => {
  test('are derived, and the same facts give the same object', async () => {
    const session = createSession({ facts: { form: formOf(subject) } }, stage().ports)
    await session.actions.probingAsked()
    const first = faultOf(state(session))
    expect(first?.diagnosis.causes[0]).toMatchObject({ id: 'origin-not-allowed' })
    session.actions.cursorMoved(2)
    expect(faultOf(state(session))).toBe(first)
    session.actions.questionAnswered('proxy-in-front', 'no')
    expect(faultOf(state(session))).not.toBe(first)
  })

  test('an overruled check says so and can be taken back', async () => {
    const session = createSession({ facts: { form: formOf(subject) } }, stage().ports)
    await session.actions.probingAsked()
    const before = judgedChecks(state(session))[0]?.status
    session.actions.checkOverruled('allow-origin-header', {
      status: 'not-applicable',
      reason: 'a test server',
    })
    expect(judgedChecks(state(session))[0]).toMatchObject({
      status: 'not-applicable',
      check: { status: before },
    })
    session.actions.overrulingUndone('allow-origin-header')
    expect(judgedChecks(state(session))[0]).toMatchObject({ status: before, overruled: undefined })
  })
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
