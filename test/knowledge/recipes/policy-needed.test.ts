import { describe, expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import { noEvidence, type Observation, type OriginRelation } from '../../../src/knowledge/model/evidence.ts'
import { policyNeeded } from '../../../src/knowledge/recipes/policy-needed.ts'
import { answered, caseOf, findingOf } from './samples.ts'

const finding = findingOf('origin-not-allowed')

function policyOf(changes: Partial<Case>, observations: readonly Observation[] = []) {
  return policyNeeded(finding, caseOf(changes), { ...noEvidence, observations })
}

function echoed(origin: string, relation: OriginRelation, ...more: HeaderList): Observation {
  return answered({ kind: 'from-origin', form: 'request', origin, relation }, [
    ['Access-Control-Allow-Origin', origin],
    ...more,
  ])
}

function preflight(...headers: HeaderList): Observation {
  return answered({ kind: 'preflight', hop: 0 }, headers)
}

test('what an origin that is let in is told is kept: a page that is refused gets no lists', () => {
  const policy = policyOf({}, [
    echoed(
      'http://localhost:3000',
      'localhost',
      ['Access-Control-Allow-Methods', 'GET, DELETE'],
      ['Access-Control-Allow-Headers', 'x-tenant'],
      ['Access-Control-Allow-Credentials', 'true'],
    ),
  ])
  expect(policy?.methods).toContain('DELETE')
  expect(policy?.headers).toContain('x-tenant')
  expect(policy?.credentials).toBe(true)
})

test('a policy stands already where any response names the page', () => {
  const named = answered({ kind: 'request', hop: 0, standIn: false }, [
    ['Access-Control-Allow-Origin', 'https://app.example.com'],
  ])
  expect(policyOf({}, [named])?.standsAlready).toBe(true)
  expect(policyOf({}, [echoed('http://localhost:3000', 'localhost')])?.standsAlready).toBe(false)
  expect(policyOf({})?.standsAlready).toBe(false)
})

describe('the origins of the policy', () => {
  test('are the page alone where nothing else is known', () => {
    expect(policyOf({})?.origins).toEqual(['https://app.example.com'])
  })

  test('keep localhost where the server answers it by name', () => {
    const origins = policyOf({}, [echoed('http://localhost:3000', 'localhost')])?.origins
    expect(origins).toEqual(['https://app.example.com', 'http://localhost:3000'])
  })

  test.each([
    ['http://app.example.com', 'https://app.example.com', 'other-scheme'],
    ['http://localhost:5173', 'http://localhost:3000', 'other-port'],
  ] as const)('of a page at %s keep %s, which is answered by name', (pageOrigin, origin, relation) => {
    expect(policyOf({ pageOrigin }, [echoed(origin, relation)])?.origins).toEqual([pageOrigin, origin])
  })

  test('do not keep the default port written out: no browser sends it', () => {
    const origins = policyOf({}, [echoed('https://app.example.com:443', 'other-port')])?.origins
    expect(origins).toEqual(['https://app.example.com'])
  })

  test('do not keep it where a made-up origin is answered too: that is a pattern', () => {
    const observations = [
      echoed('http://localhost:3000', 'localhost'),
      echoed('https://x7f3.example', 'foreign'),
    ]
    expect(policyOf({}, observations)?.origins).toEqual(['https://app.example.com'])
  })

  test('keep the one that the server names to everybody', () => {
    const fixed = preflight(['Access-Control-Allow-Origin', 'https://www.example.com'])
    expect(policyOf({}, [fixed])?.origins).toContain('https://www.example.com')
  })

  test.each(['http://www.example.com', 'null', '*', 'https://*.example.com', 'https://www.example.com/'])(
    'never take over %s',
    (value) => {
      const fixed = preflight(['Access-Control-Allow-Origin', value])
      expect(policyOf({}, [fixed])?.origins).toEqual(['https://app.example.com'])
    },
  )

  test('keep the parent of the page, not the child that was made up', () => {
    const observations = [
      echoed('https://example.com', 'subdomain'),
      echoed('https://probe.app.example.com', 'subdomain'),
    ]
    expect(policyOf({}, observations)?.origins).toEqual(['https://app.example.com', 'https://example.com'])
  })

  test('keep what the source declares', () => {
    const declared = {
      file: 'app.js',
      line: 3,
      stack: 'express',
      origins: ['https://admin.example.com', 'http://old.example.com'],
      methods: 'unknown',
      headers: 'unknown',
      credentials: 'unknown',
      findings: [],
    } as const
    const policy = policyNeeded(finding, caseOf(), { ...noEvidence, declared: [declared] })
    expect(policy?.origins).toEqual(['https://app.example.com', 'https://admin.example.com'])
  })

  test.each(['null', "https://a'b.example", 'https://a$b.example'])('there is no policy for %s', (origin) => {
    expect(policyOf({ pageOrigin: origin })).toBeNull()
  })
})

describe('the lists of the policy', () => {
  test('name the headers that make a preflight necessary, and keep what is allowed', () => {
    const headers: HeaderList = [
      ['Authorization', 'Bearer x'],
      ['Accept', 'text/html'],
      ['X-Trace', '1'],
    ]
    const seen = preflight(['Access-Control-Allow-Headers', 'x-csrftoken, authorization, *'])
    expect(policyOf({ headers }, [seen])?.headers).toEqual(['authorization', 'x-trace', 'x-csrftoken'])
  })

  test('name the method in capitals, and keep what is allowed', () => {
    const seen = preflight(['Access-Control-Allow-Methods', 'GET, DELETE'])
    expect(policyOf({ method: 'patch' }, [seen])?.methods).toEqual(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])
  })

  test('leave out a name that configuration files would read as code, and say so', () => {
    const policy = policyOf({ headers: [['x-$host', '1']] })
    expect(policy?.headers).toEqual([])
    expect(policy?.leftOut).toEqual(['x-$host'])
  })

  test('allow credentials where the request includes them, or the server does so today', () => {
    expect(policyOf({ credentials: 'include' })?.credentials).toBe(true)
    expect(policyOf({})?.credentials).toBe(false)
    const today = preflight(
      ['Access-Control-Allow-Origin', 'https://www.example.com'],
      ['Access-Control-Allow-Credentials', 'true'],
    )
    expect(policyOf({}, [today])?.credentials).toBe(true)
  })

  test('expose what the finding names', () => {
    const hidden = findingOf('response-header-not-exposed', {
      particulars: { headers: ['x-total', 'x-page'] },
    })
    expect(policyNeeded(hidden, caseOf(), noEvidence)?.exposed).toEqual(['x-total', 'x-page'])
  })
})

describe('what shorter preflights tell is kept', () => {
  const refused = preflight(['Vary', 'Origin'])
  const forPut = answered({ kind: 'allow-map', method: 'PUT' }, [
    ['Access-Control-Allow-Methods', 'PUT, POST, CORSTRIAGE'],
    ['Access-Control-Allow-Headers', 'x-amz-acl, x-cors-triage'],
  ])

  test('where the full one says nothing', () => {
    const policy = policyOf({}, [refused, forPut])
    expect(policy?.methods).toContain('PUT')
    expect(policy?.headers).toContain('x-amz-acl')
  })

  test('but not the names that only probes ask for', () => {
    const policy = policyOf({}, [refused, forPut])
    expect(policy?.methods).not.toContain('CORSTRIAGE')
    expect(policy?.headers).not.toContain('x-cors-triage')
  })
})

test.each([
  ['once', ['*'], true],
  ['twice', ['*', '*'], true],
  ['in a list', ['*, *'], true],
  ['beside an origin', ['*', 'https://app.example.com'], false],
] as const)('a wildcard that is sent %s', (_, values, isAny) => {
  const headers = values.map((value) => ['Access-Control-Allow-Origin', value] as const)
  const policy = policyOf({}, [preflight(...headers)])
  expect(policy?.anyOrigin).toBe(isAny)
})

test('an http page keeps the other http pages that are let in', () => {
  const old = preflight(['Access-Control-Allow-Origin', 'http://admin.example.com'])
  expect(policyOf({ pageOrigin: 'http://app.example.com' }, [old])?.origins).toContain(
    'http://admin.example.com',
  )
  expect(policyOf({}, [old])?.origins).not.toContain('http://admin.example.com')
})
