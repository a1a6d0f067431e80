import { describe, expect, test } from 'vitest'
import { noEvidence, type Observation } from '../../../src/knowledge/model/evidence.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { answered, caseOf, findingOf } from './samples.ts'

const request = { kind: 'request', hop: 0, standIn: false } as const
const preflight = { kind: 'preflight', hop: 0 } as const

describe('where nobody knows the software', () => {
  test('the fix is a list of headers with the values of the case', () => {
    const subject = caseOf({ method: 'PATCH', headers: [['X-Trace', '1']], credentials: 'include' })
    const fix = fixFor(findingOf('cors-not-configured'), subject, null, noEvidence)
    expect(fix).toMatchObject({ stack: null, side: 'server', where: null })
    expect(fix.snippet).toMatch(
      /^# response to OPTIONS, status 204\nAccess-Control-Allow-Origin: https:\/\/app\.example\.com\n/,
    )
    for (const line of ['Allow-Credentials: true', 'Vary: Origin', 'PATCH', 'x-trace'])
      expect(fix.snippet).toContain(line)
  })

  test('a mark that fits is a hint, and what handed the response on is said', () => {
    const evidence = {
      ...noEvidence,
      observations: [
        answered(request, [
          ['Server', 'uvicorn'],
          ['CF-Ray', 'x'],
        ]),
      ],
    }
    const steps = fixFor(findingOf('cors-not-configured'), caseOf(), null, evidence).steps.join('\n')
    expect(steps).toMatch(/may be FastAPI .*--stack fastapi/)
    expect(steps).toMatch(/Cloudflare handed the responses on/)
  })

  test('a policy that lets the page in already is extended, for nobody knows whom else it lets in', () => {
    const letsIn = answered(request, [['Access-Control-Allow-Origin', 'https://app.example.com']])
    const told = (observations: readonly Observation[]) =>
      fixFor(findingOf('preflight-not-handled'), caseOf(), null, { ...noEvidence, observations }).steps.some(
        (step) => /extend it in place of replacing it/.test(step),
      )
    expect(told([letsIn])).toBe(true)
    expect(told([answered(request, [])])).toBe(false)
  })

  describe('an API of others is called without a preflight', () => {
    const isPreflighted: readonly (readonly [string, string])[] = [['X-Requested-With', 'x']]
    const letsIn = answered(request, [['Access-Control-Allow-Origin', 'https://app.example.com']])
    const passes = answered(preflight, [
      ['Access-Control-Allow-Origin', 'https://app.example.com'],
      ['Access-Control-Allow-Headers', 'x-requested-with'],
    ])
    test.each([
      ['where only the preflight stands in the way', isPreflighted, [letsIn], true],
      ['where nothing is known of the request itself', isPreflighted, [], true],
      [
        'but not where the response to the request is bare, too',
        isPreflighted,
        [answered(request, [])],
        false,
      ],
      ['but not where the preflight passes', isPreflighted, [passes, letsIn], false],
      ['but not where none is made', [], [letsIn], false],
    ])('%s', (_, headers, observations, isAdvised) => {
      const evidence = { ...noEvidence, observations }
      const { steps } = fixFor(findingOf('preflight-not-handled'), caseOf({ headers }), null, evidence)
      expect(steps.join('\n').includes('cause no preflight: leave out x-requested-with')).toBe(isAdvised)
    })
  })
})

describe('a header that nobody needs', () => {
  test.each([
    ['tracing', /tracePropagationTargets/],
    ['content-type-on-get', /no body|has none/],
    ['cache', /cache: "no-store"/],
    ['user-agent', /Chromium drops/],
    ['option-in-headers', /credentials: "include"/],
    ['access-control-in-request', /delete them from the request/],
  ])('is taken out of the page first: %s', (variant, says) => {
    const finding = findingOf('request-header-not-allowed', { variant, particulars: { headers: ['x-one'] } })
    const fix = fixFor(finding, caseOf(), 'nginx', noEvidence)
    expect(fix.side).toBe('page')
    expect(fix.title).toBe('Leave x-one out of the call')
    expect(fix.steps[0]).toBe('The smaller change is in the page: do not send x-one.')
    expect(fix.steps[1]).toMatch(says)
  })

  test('a header that is meant is allowed on the server', () => {
    const fix = fixFor(
      findingOf('request-header-not-allowed', { particulars: { headers: ['x-one'] } }),
      caseOf(),
      'nginx',
      noEvidence,
    )
    expect(fix.side).toBe('server')
    expect(fix.steps.join()).not.toContain('in the page')
  })
})

describe('what works today stays', () => {
  const withHeaders = (headers: readonly (readonly [string, string])[]) => ({
    ...noEvidence,
    observations: [
      {
        ...answered(preflight, headers),
        request: {
          method: 'OPTIONS',
          url: 'https://api.example.com/v1/orders',
          headers: [['Access-Control-Request-Headers', 'x-one']] as const,
        },
      },
    ],
  })
  const express = (headers: readonly (readonly [string, string])[]) =>
    fixFor(
      findingOf('error-response-without-cors'),
      caseOf({ headers: [['X-One', '1']] }),
      'express',
      withHeaders(headers),
    )

  test('a list that repeats what was asked is not replaced by names', () => {
    const reflecting = [
      ['Access-Control-Allow-Headers', 'x-one'],
      ['Vary', 'Access-Control-Request-Headers'],
    ] as const
    expect(express(reflecting).snippet).not.toContain('allowedHeaders')
  })

  test('a list of names stays a list', () => {
    expect(express([['Access-Control-Allow-Headers', 'x-one, x-two']]).snippet).toContain(
      `allowedHeaders: ['x-one', 'x-two']`,
    )
  })

  test('methods that no browser sends are left out', () => {
    const fix = express([['Access-Control-Allow-Methods', 'GET, PUT, TRACE, CONNECT']])
    expect(fix.snippet).toContain(`'PUT'`)
    expect(fix.snippet).not.toMatch(/TRACE|CONNECT/)
  })

  test('* stays where nobody knows the software and no credentials go along', () => {
    const today = withHeaders([['Access-Control-Allow-Origin', '*']])
    const of = (credentials: 'omit' | 'include') =>
      fixFor(findingOf('method-not-allowed'), caseOf({ method: 'PUT', credentials }), null, today).snippet
    expect(of('omit')).toContain('Access-Control-Allow-Origin: *')
    expect(of('include')).toContain('Access-Control-Allow-Origin: https://app.example.com')
  })

  test('* is not narrowed without saying so', () => {
    expect(express([['Access-Control-Allow-Origin', '*']]).steps.join('\n')).toMatch(
      /every page may read this API \(\*\)/,
    )
    expect(
      express([['Access-Control-Allow-Origin', 'https://app.example.com']]).steps.join('\n'),
    ).not.toContain('(*)')
  })
})

describe('a redirect', () => {
  const to = (url: string, final: string) =>
    fixFor(
      findingOf('redirect-changes-origin', { particulars: { finalUrl: final } }),
      caseOf({ url }),
      null,
      noEvidence,
    )

  test('down to http is not followed: the address is called over https', () => {
    const fix = to('https://api.example.com/items', 'http://api.example.com/items/')
    expect(fix.title).toBe('Call https://api.example.com/items/ directly')
    expect(fix.steps.join()).toContain('X-Forwarded-Proto')
  })

  test('to a login is a missing session, and the login stays', () => {
    const fix = to('https://api.example.com/v1/me', 'https://login.example.net/authorize?client_id=1')
    expect(fix.title).toMatch(/^Sign in/)
    expect(fix.snippet).toBeNull()
    expect(fix.steps.join()).toContain('Keep the login on the API')
  })

  test('of a signed address is a matter of who signs', () => {
    const fix = to(
      'https://b.s3.amazonaws.com/a?X-Amz-Signature=x',
      'https://b.s3.eu-central-1.amazonaws.com/a?X-Amz-Signature=x',
    )
    expect(fix.title).toMatch(/^Sign the address/)
    expect(fix.snippet).toBeNull()
  })
})
