import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createLogReader } from '../../src/intake/access-log/read-log.ts'
import { readHar } from '../../src/intake/har/har.ts'
import { readAny } from '../../src/intake/read-any.ts'
import { diagnose } from '../../src/knowledge/diagnose.ts'
import { customLogFormat } from '../fixtures/record-logs.ts'

/** What `node test/fixtures/record.ts` recorded from the installed browsers and servers. */
const recorded = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/recorded', name), 'utf8')

interface Said {
  readonly name: string
  readonly text: string
  readonly corsError: string
}
const chromium = JSON.parse(recorded('chromium-console.json')) as readonly Said[]
const webkit = JSON.parse(recorded('webkit-console.json')) as readonly Omit<Said, 'corsError'>[]
const firefox = JSON.parse(recorded('firefox-console.json')) as readonly Omit<Said, 'corsError'>[]

describe('Chromium’s console', () => {
  test.each(chromium)('$name is the error that its DevTools protocol names', ({ text, corsError, name }) => {
    const { reported, cases } = readAny(text)
    expect(reported).toMatchObject([{ engine: 'chromium', corsError }])
    expect(cases[0]?.url.endsWith(`/${name}`)).toBe(true)
  })
})

describe('Firefox’s console', () => {
  test.each(firefox)('$name agrees with what Chromium met', ({ name, text }) => {
    const { reported, cases } = readAny(text)
    expect(reported).toHaveLength(1)
    expect(cases).toHaveLength(1)
    expect(cases[0]?.url.endsWith(`/${name}`)).toBe(true)
    const met = chromium.find((other) => other.name === name)?.corsError
    expect([reported[0]?.corsError, ...(reported[0]?.alsoFits ?? [])]).toContain(met)
  })
})

describe('WebKit’s console', () => {
  test.each(webkit)('$name agrees with what Chromium met', ({ name, text }) => {
    const { reported, cases, problems } = readAny(text)
    expect(reported).toMatchObject([{ engine: 'webkit' }])
    expect(cases).toHaveLength(1)
    expect(cases[0]?.url.endsWith(`/${name}`)).toBe(true)
    expect(problems.filter(({ message }) => message.startsWith('expected'))).toEqual([])
    const met = chromium.find((other) => other.name === name)?.corsError
    expect([reported[0]?.corsError, ...(reported[0]?.alsoFits ?? [])]).toContain(met)
  })
})

describe('a recording of Chromium', () => {
  const { cases, recordings, problems } = readHar(recorded('chromium.har'))

  test('names every blocked request, with its method and page', () => {
    expect(problems).toEqual([])
    expect(cases.map(({ url, method }) => [new URL(url).pathname.slice(1), method])).toEqual(
      chromium.map(({ name }) => [name, name.startsWith('preflight') ? 'PUT' : 'GET']),
    )
  })

  // A preflight carries no cookies, so a recording cannot tell these two from requests without credentials.
  const told = chromium.filter(({ name }) => !/^preflight-(wildcard|no-credentials)$/.test(name))
  test.each(told)('$name is triaged from the recording alone', ({ name, corsError }) => {
    const recording = recordings.find(({ subject }) => subject.url.endsWith(`/${name}`))
    if (recording === undefined) throw new Error('not recorded')
    const { subject, evidence } = recording
    const whole = { ...subject, pageOrigin: subject.pageOrigin ?? '', errorUrl: null }
    const { outcome, browsers } = diagnose(whole, evidence).verdict
    expect(outcome).toBe('blocked')
    expect(browsers.chromium.corsError).toBe(corsError)
  })
})

describe('a recording of Firefox', () => {
  const { cases, recordings, problems } = readHar(recorded('firefox.har'))
  // Firefox says nothing of the failure itself. What only the credentials mode forbids looks like a response to a
  // request without credentials.
  const told = chromium.filter(({ name }) => !/^(wildcard|no-credentials)$/.test(name))

  test('names every blocked request that a recording can tell, with its method and page', () => {
    expect(problems).toEqual([])
    expect(cases.map(({ url, method }) => [new URL(url).pathname.slice(1), method])).toEqual(
      told.map(({ name }) => [name, name.startsWith('preflight') ? 'PUT' : 'GET']),
    )
    expect(new Set(cases.map(({ pageOrigin }) => pageOrigin)).size).toBe(1)
  })

  const judged = told.filter(({ name }) => !/^preflight-(wildcard|no-credentials)$/.test(name))
  test.each(judged)('$name is triaged from the recording alone', ({ name, corsError }) => {
    const recording = recordings.find(({ subject }) => subject.url.endsWith(`/${name}`))
    if (recording === undefined) throw new Error('not recorded')
    const { subject, evidence } = recording
    const whole = { ...subject, pageOrigin: subject.pageOrigin ?? '', errorUrl: null }
    const { outcome, browsers } = diagnose(whole, evidence).verdict
    expect(outcome).toBe('blocked')
    expect(browsers.chromium.corsError).toBe(corsError)
  })
})

describe('an access log', () => {
  test.each([
    ['nginx-combined.log', null],
    ['nginx-custom.log', customLogFormat],
    ['apache-combined.log', null],
  ])('%s', (name, format) => {
    const reader = createLogReader(format)
    reader.lines(recorded(name).split('\n'))
    const { preflights } = reader.end()
    expect(preflights).toMatchObject({
      total: 3,
      byStatus: { '204': 1, '401': 2 },
      failing: [{ url: '/refused', status: 401, count: 2 }],
    })
    if (format !== null) expect(preflights?.origins).toEqual([{ value: 'https://app.example.com', count: 3 }])
  })
})
