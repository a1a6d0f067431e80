import { describe, expect, test } from 'vitest'
import { noEvidence, type Evidence, type Observation } from '../../src/knowledge/model/evidence.ts'
import { isSettled } from '../../src/knowledge/facts/is-settled.ts'
import { lookedAgain, verdictOf, type Stretch } from '../../src/knowledge/facts/stretch.ts'
import { timelineText } from '../../src/report/timeline-text.ts'
import { timelineRows } from '../../src/report/timeline.ts'

const page = 'https://app.example.com'
const subject = {
  pageOrigin: page,
  pageUrl: null,
  url: 'https://api.example.com/v1',
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  body: null,
  errorUrl: null,
} as const

function asked(
  id: string,
  purpose: Observation['purpose'],
  address: string,
  isAllowed: boolean | null,
): Observation {
  const sent = {
    id,
    purpose,
    request: { method: 'GET', url: subject.url, headers: [['Origin', page]] },
    address,
    startedMs: Math.random(),
    durationMs: 5,
  } as const
  if (isAllowed === null) {
    const failure = { kind: 'refused', code: 'ECONNREFUSED', tls: null, message: 'refused' } as const
    return { ...sent, response: null, failure }
  }
  const response = {
    status: 200,
    headers: [
      ['Date', String(Math.random())],
      ...(isAllowed ? [['Access-Control-Allow-Origin', page] as const] : []),
    ],
    body: 'a body that nobody keeps',
  } as const
  return { ...sent, response, failure: null }
}

/** The request to the first address, and the same to the second where it is asked. */
function look(first: boolean | null, second?: boolean): Evidence {
  const own = asked('request', { kind: 'request', hop: 0, standIn: false }, '10.0.0.1', first)
  const purpose = { kind: 'address', address: '10.0.0.2', form: 'request' } as const
  const other = second === undefined ? [] : [asked('address:10.0.0.2', purpose, '10.0.0.2', second)]
  return { ...noEvidence, observations: [own, ...other] }
}

function watched(...looks: readonly Evidence[]): readonly Stretch[] {
  return looks.reduce<readonly Stretch[]>(
    (history, evidence, index) => lookedAgain(history, subject, evidence, index * 1000),
    [],
  )
}

describe('a history of looks', () => {
  test('keeps one stretch for all that saw the same, and of each only what decides', () => {
    const history = watched(look(false), look(false), look(true), look(true), look(true))
    expect(history.map(({ looks, from, to }) => [looks, from, to])).toEqual([
      [2, 0, 1000],
      [3, 2000, 4000],
    ])
    expect(JSON.stringify(history)).not.toMatch(/a body|Date/)
    expect(history.map((stretch) => verdictOf(stretch).outcome)).toEqual(['blocked', 'allowed'])
  })

  test('is bounded, however often things change', () => {
    const flapping = Array.from({ length: 1000 }, (_, turn) => look(turn % 2 === 0))
    const history = watched(...flapping)
    expect(history.length).toBeLessThanOrEqual(120)
    expect(history.at(-1)?.to).toBe(999_000)
  })

  test('is over when every browser lets it through, not before', () => {
    const verdicts = watched(look(false), look(null), look(true)).map(verdictOf)
    expect(verdicts.map(isSettled)).toEqual([false, false, true])
  })
})

describe('the picture of a history', () => {
  test('has a row an engine and, where there are several, a row an address', () => {
    const rows = timelineRows(
      watched(look(false, false), look(null, false), look(true, false), look(true, true)),
      40,
    )
    expect(rows.map(({ name }) => name)).toEqual(['Chromium', 'Firefox', 'WebKit', '10.0.0.1', '10.0.0.2'])
    expect(rows[3]?.standings).toEqual(['blocked', 'silent', 'allowed', 'allowed'])
    expect(rows[4]?.standings).toEqual(['blocked', 'blocked', 'blocked', 'allowed'])
  })

  test('never gets wider than its room, and a change of long ago stays in sight', () => {
    const [chromium] = timelineRows(
      watched(look(true), ...Array.from({ length: 700 }, () => look(false)), look(null)),
      30,
    )
    expect(chromium?.standings.length).toBeLessThanOrEqual(30)
    expect(chromium?.standings[0]).toBe('allowed')
    expect(chromium?.standings.at(-1)).toBe('silent')
  })

  test('is drawn in ASCII where asked for', () => {
    const text = timelineText(watched(look(false), look(true)), 40, { color: false, ascii: true }).join('\n')
    expect(text).toContain('Chromium  x+')
    expect(text).toMatch(/2 looks/)
    expect(text).toMatch(/^[\x20-\x7e\n]*$/)
  })
})
