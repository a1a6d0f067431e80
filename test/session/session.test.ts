import { describe, expect, test } from 'vitest'
import { focusedField } from '../../src/session/focused-field.ts'
import { formOf } from '../../src/session/form.ts'
import { findingsOf } from '../../src/session/report.ts'
import { faultOf, judgedChecks, sidesOf, subjectOf } from '../../src/session/selectors.ts'
import { createSession, type Session } from '../../src/session/session.ts'
import { subject } from './opening.ts'
import { stage } from './ports.ts'

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

  test('what was left out or guessed stands beside its field until that is changed', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted(
      `curl -X OPTIONS https://api.example.com/v1 -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT'`,
    )
    expect(state(session).remarks).toMatchObject({
      method: expect.stringContaining('read as the PUT it asks for') as string,
      headers: expect.stringContaining('left out') as string,
    })
    session.actions.fieldFocused('method')
    session.actions.fieldEdited({ kind: 'insert', text: 'X' })
    expect(state(session).remarks.method).toBeUndefined()
    expect(state(session).remarks.headers).toBeDefined()
  })

  test('a placeholder in the host: the rest is filled in, and the URL is asked for', async () => {
    const session = createSession({}, stage().ports)
    await session.actions.pasted(`curl -X PUT '{{host}}/v1' -H 'Origin: https://app.example.com'`)
    const { facts, message, place } = state(session)
    expect(facts.form).toMatchObject({ page: 'https://app.example.com', url: '{{host}}/v1', method: 'PUT' })
    expect(message?.text).toMatch(/URL holds a placeholder/)
    expect(place.cursors.origins).toBe(1)
  })

  test('pasted response headers are kept as the response to the request that the form holds', async () => {
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
