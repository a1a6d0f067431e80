import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import type { Row } from '../../src/probes/gathered.ts'
import { emptyForm, readForm } from '../../src/session/form.ts'
import { startRun, type Run } from '../../src/session/run.ts'
import { fromSaved, toSaved } from '../../src/session/saved-session.ts'
import { listSessions, pruneSessions, readSession, writeSession } from '../../src/session/session-files.ts'
import { sessionDirectory } from '../../src/session/state-files.ts'
import { atStart, noFacts, usualSettings, type State } from '../../src/session/state.ts'

const secret = 'tok-9f8e7d6c5b4a'
const observation: Observation = {
  id: 'request',
  purpose: { kind: 'request', hop: 0, standIn: false },
  request: {
    method: 'GET',
    url: 'https://api.example.com/v1',
    headers: [['Authorization', `Bearer ${secret}`]],
  },
  response: { status: 200, headers: [['X-Echo', secret]], body: `token ${secret}` },
  failure: null,
  address: null,
  startedMs: 0,
  durationMs: 5,
}
const subject = {
  pageOrigin: 'https://app.example.com',
  pageUrl: null,
  url: 'https://api.example.com/v1',
  method: 'GET',
  headers: [['Authorization', `Bearer ${secret}`]],
  credentials: 'include',
  body: secret,
  errorUrl: null,
} as const
/** The row of a probe that came back. */
function landed(observation: Observation): Row {
  const { id, purpose, startedMs } = observation
  return { id, purpose, state: 'observed', sentMs: startedMs, observation, why: null }
}

const run: Run = {
  ...startRun('triage', subject, 1),
  rows: [
    {
      id: 'a',
      purpose: observation.purpose,
      state: 'dropped',
      sentMs: null,
      observation: null,
      why: 'not needed',
    },
    { id: 'request', purpose: observation.purpose, state: 'observed', sentMs: 0, observation, why: null },
  ],
}
const state: State = {
  remarks: {},
  facts: {
    ...noFacts,
    form: {
      ...emptyForm,
      page: 'https://app.example.com',
      url: `https://api.example.com/v1?access_token=${secret}`,
      headers: [`authorization: Bearer ${secret}`, 'X-A: 1'],
      body: secret,
    },
    triage: run,
    known: { ...noFacts.known, copied: [observation] },
    notes: `I used ${secret} here`,
  },
  practice: null,
  isUnverified: false,
  course: null,
  own: null,
  watched: null,
  place: { ...atStart, stage: 'diagnosis' },
  underway: { confirming: false, watching: null, settled: null },
  settings: usualSettings,
  message: null,
}

function freshDirectory(): string {
  return join(mkdtempSync(join(tmpdir(), 'cors-triage-')), 'sessions')
}

describe('a saved session', () => {
  test('holds the facts and no secret, wherever it stood', () => {
    const saved = toSaved('one', state, 1000)
    expect(JSON.stringify(saved)).not.toContain(secret)
    expect(saved.stage).toBe('diagnosis')
    expect(saved.facts.form.headers).toEqual(['authorization: [redacted]', 'X-A: 1'])
    expect(saved.facts.triage?.rows[1]?.observation?.response?.status).toBe(200)
    expect(saved.facts.triage?.state).toBe('cancelled')
    expect(saved.facts.known.copied[0]?.response?.headers).toEqual([['X-Echo', '[redacted]']])
    const unprobed = { ...state, facts: { ...state.facts, triage: null } }
    expect(JSON.stringify(toSaved('one', unprobed, 1000).facts.known)).not.toContain(secret)
    const url = `https://other.example.com/?token=${secret}`
    const compared = { ...observation, purpose: { kind: 'compared-url', form: 'request', url } } as const
    const rows = [landed(compared)]
    const beside = { ...state, facts: { ...state.facts, compared: { ...run, rows } } }
    expect(JSON.stringify(toSaved('one', beside, 1000))).not.toContain(secret)
  })

  test('opens again with the GET that went out beside a method that was refused', () => {
    const byGet = { ...observation, id: 'by-get', purpose: { kind: 'by-get' } } as const
    const rows = [landed(byGet)]
    const saved = toSaved('one', { ...state, facts: { ...state.facts, triage: { ...run, rows } } }, 1000)
    expect(fromSaved(saved)?.facts.triage?.rows[0]?.id).toBe('by-get')
  })

  test('asks for the secret again before it probes', () => {
    const { fields, subject } = readForm(toSaved('one', state, 1000).facts.form)
    expect(subject).toBeNull()
    expect(fields.get('header:0')).toMatchObject({ kind: 'bad', problem: { found: '"[redacted]"' } })
    expect(fields.get('url')).toMatchObject({ kind: 'bad' })
  })

  test('comes back from its file as it was written, readable by its owner alone', async () => {
    const directory = freshDirectory()
    const saved = toSaved('one', state, 1000)
    await writeSession(directory, saved)
    expect(statSync(join(directory, 'one.json')).mode & 0o777).toBe(0o600)
    expect(await readSession(directory, 'one')).toEqual({ ok: true, saved })
  })

  test('can be handed on as a file', async () => {
    const directory = freshDirectory()
    await writeSession(directory, toSaved('one', state, 1000))
    const path = join(directory, 'one.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1 })
    expect(await readSession('/nowhere', path)).toMatchObject({ ok: true })
  })
})

describe('what cannot be opened is one line', () => {
  test('an unknown id', async () => {
    expect(await readSession(freshDirectory(), 'nope')).toEqual({
      ok: false,
      message: 'resume: expected the id of a saved session (resume lists them), found "nope" (ENOENT)',
    })
  })
  test('a file of something else', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'cors-triage-')), 'x.json')
    writeFileSync(path, '{"version": 9')
    expect(await readSession('/nowhere', path)).toMatchObject({ ok: false })
    expect(fromSaved({ version: 2, id: 'x', savedAt: 1, stage: 'probes', facts: state.facts })).toBeNull()
  })
})

/** A copy in which the value at this path is another. */
function spoiled(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(toSaved('one', state, 1000))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const at = keys.reduce((inner, key) => Reflect.get(inner as object, key), copy)
  Reflect.set(at as object, last, value)
  return copy
}

describe('a file that somebody spoiled is no session', () => {
  test.each([
    ['savedAt', 1e308],
    ['facts', null],
    ['facts.form', []],
    ['facts.form.headers', [null]],
    ['facts.form.stack', 'rails5'],
    ['facts.notes', 7],
    ['facts.known.reported', [{}]],
    ['facts.answers', { a: 1 }],
    ['facts.triage', {}],
    ['facts.triage.rows', {}],
    ['facts.triage.rows.0', null],
    ['facts.triage.rows.0.purpose', { kind: 'constructor' }],
    ['facts.triage.rows.0.purpose', { kind: 'preflight', hop: '0' }],
    ['facts.triage.subject.url', 'nowhere'],
    ['facts.triage.rows.1.observation.request.headers', [['a']]],
    ['facts.triage.rows.1.observation.response', null],
    ['facts.triage.rows.1.observation.response.status', '200'],
    ['facts.triage.rows.1.observation.failure', { kind: 'dns', code: null, tls: null, message: '' }],
    ['facts.triage.hosts', [{ host: 'a' }]],
    ['facts.looks', [{ subject: {} }]],
    ['facts.browser', 'Chromium'],
  ])('%s', (path, value) => {
    expect(fromSaved(toSaved('one', state, 1000))).not.toBeNull()
    expect(fromSaved(spoiled(path, value))).toBeNull()
  })

  test('but one of before there were comparisons is', () => {
    const { other: _other, looks: _looks, ...facts } = state.facts
    const { known: _known, ...early } = facts
    const saved = { ...toSaved('one', state, 1000), facts: { ...early, triage: null } }
    expect(fromSaved(saved)?.facts).toMatchObject({ other: null, looks: [], known: { copied: [] } })
  })

  test('and one that was left in the course opens at its start', () => {
    expect(fromSaved(spoiled('stage', 'course'))?.stage).toBe('origins')
  })
})

test('sessions are listed newest first, and the oldest are let go; a file that is none stays', async () => {
  const directory = freshDirectory()
  for (const [id, at] of [
    ['a', 1],
    ['b', 4],
    ['c', 3],
  ] as const) {
    await writeSession(directory, toSaved(id, state, at))
    utimesSync(join(directory, `${id}.json`), at, at)
  }
  writeFileSync(join(directory, 'none.json'), '{}')
  utimesSync(join(directory, 'none.json'), 2, 2)
  expect((await listSessions(directory)).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  await pruneSessions(directory, 4)
  expect(readdirSync(directory).toSorted()).toEqual(['a.json', 'b.json', 'c.json', 'none.json'])
  await pruneSessions(directory, 2)
  expect(readdirSync(directory).toSorted()).toEqual(['b.json', 'c.json', 'none.json'])
})

test('the state directory follows XDG', () => {
  expect(sessionDirectory({ XDG_STATE_HOME: '/state' })).toBe('/state/cors-triage/sessions')
  expect(sessionDirectory({ XDG_STATE_HOME: 'relative' })).not.toContain('relative')
})
