import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Finding } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import type { DeclaredPolicy } from '../../../src/knowledge/model/declared.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'
import { stackFor } from '../../../src/knowledge/recipes/whose-fix.ts'
import { answered, findingOf } from './samples.ts'

const by = (origin: SoftwareId | null, preflight = origin, request = origin) => ({
  answeredBy: { preflight, request, origin },
})
const policy = findingOf('origin-not-allowed')
const declaredIn = (stack: string): DeclaredPolicy => ({
  file: 'app.js',
  line: 3,
  stack,
  origins: [],
  methods: 'unknown',
  headers: 'unknown',
  credentials: 'unknown',
  findings: [],
})

describe('whose fix is shown', () => {
  test('the one that a person names, whoever answered', () => {
    expect(stackFor(by('nginx'), policy, 'django')).toBe('django')
  })

  test('the one that made the response', () => {
    expect(stackFor(by('spring'), policy, null)).toBe('spring')
    expect(stackFor(by('caddy'), policy, null)).toBe('caddy')
  })

  test('nobody’s where no mark tells who made it', () => {
    expect(stackFor(by(null, 'nginx', 'nginx'), policy, null)).toBeNull()
    expect(stackFor(by(null), policy, null)).toBeNull()
  })

  test('nobody’s where Node alone shows: many frameworks run on it', () => {
    expect(stackFor(by('node'), policy, null)).toBeNull()
  })

  test('the one that scanned source declares, where it is one', () => {
    expect(stackFor(by(null), policy, null, { ...noEvidence, declared: [declaredIn('django')] })).toBe(
      'django',
    )
    const both = [declaredIn('django'), declaredIn('nginx')]
    expect(stackFor(by(null), policy, null, { ...noEvidence, declared: both })).toBeNull()
  })
})

describe('a policy that only one software writes', () => {
  const list =
    'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization'
  const letIn = answered(
    { kind: 'from-origin', form: 'request', origin: 'https://a.test', relation: 'foreign' },
    [
      ['X-Powered-By', 'Express'],
      ['Access-Control-Allow-Headers', list],
      ['Access-Control-Max-Age', '1728000'],
    ],
  )
  const seen = { ...noEvidence, observations: [letIn] }

  test('is changed there, whoever made the response', () => {
    expect(stackFor(by('express'), policy, null, seen)).toBe('ingress-nginx')
  })

  test('is not in question where the application fails', () => {
    expect(stackFor(by('express'), findingOf('error-response-without-cors'), null, seen)).toBe('express')
  })
})

describe('the network of a provider', () => {
  const seenAt = (host: string) => {
    const one = answered({ kind: 'request', hop: 0, standIn: false }, [['Server', 'cloudflare']])
    const at = { ...one, request: { ...one.request, url: `https://${host}/a` } }
    return { ...noEvidence, observations: [at] }
  }
  const stripped = findingOf('proxy-strips-headers')

  test('is nobody’s to set but the provider’s', () => {
    const seen = seenAt('acme.ams3.cdn.digitaloceanspaces.com')
    expect(stackFor(by('cloudflare'), stripped, null, seen)).toBeNull()
    expect(stackFor(by('cloudflare'), stripped, 'cloudflare', seen)).toBe('cloudflare')
  })

  test('is one’s own before a host of one’s own', () => {
    expect(stackFor(by('cloudflare'), stripped, null, seenAt('cdn.example.com'))).toBe('cloudflare')
  })
})

describe('scanned source', () => {
  const declared = (stack: string) => ({ ...noEvidence, declared: [declaredIn(stack)] })

  test('decides over a proxy that the wire shows', () => {
    expect(stackFor(by('nginx'), policy, null, declared('express'))).toBe('express')
  })

  test('of a proxy is not in the path where an application shows and the proxy nowhere', () => {
    const declared = [declaredIn('nginx')]
    const bare = { declared, observations: [answered({ kind: 'request', hop: 0, standIn: false }, [])] }
    expect(stackFor(by('spring'), policy, null, bare)).toBe('spring')
    const nginx = answered({ kind: 'request', hop: 0, standIn: false }, [['Server', 'nginx/1.24.0']])
    expect(stackFor(by('spring'), policy, null, { declared, observations: [nginx] })).toBe('nginx')
  })

  test('is not in the path where another application made the response', () => {
    expect(stackFor(by('spring'), policy, null, declared('express'))).toBe('spring')
    expect(stackFor(by('nestjs'), policy, null, declared('express'))).toBe('express')
  })
})

describe('where the one that answered cannot fix the cause', () => {
  const of = (finding: Finding) => stackFor(by('django', 'caddy', 'django'), finding, null)

  test('it is the one that answers the preflight', () => {
    expect(of(findingOf('preflight-elsewhere', { particulars: { refusedBy: 'caddy' } }))).toBe('caddy')
  })

  test('it is nobody’s where what stands in front left no mark', () => {
    expect(of(findingOf('proxy-strips-headers'))).toBeNull()
    expect(of(findingOf('blocked-at-edge'))).toBeNull()
  })

  test('it is the edge that says that it refused', () => {
    expect(of(findingOf('blocked-at-edge', { particulars: { refusedBy: 'akamai' } }))).toBe('akamai')
  })
})

describe('a preflight that something in front answered', () => {
  const preflight = (headers: HeaderList) => answered({ kind: 'preflight', hop: 0 }, headers, 204)
  const request = answered({ kind: 'request', hop: 0, standIn: false }, [['X-Powered-By', 'Express']])
  const of = (probe: string) => findingOf('request-header-not-allowed', { evidence: [{ probe, says: '' }] })
  const fixedBy = (headers: HeaderList, about: 'preflight' | 'request' = 'preflight') => {
    const one = preflight(headers)
    const observations = [one, request]
    const finding = of(about === 'preflight' ? one.id : request.id)
    return stackFor(by('express'), finding, null, { ...noEvidence, observations })
  }
  const cors: HeaderList = [['Access-Control-Allow-Headers', 'content-type']]

  test('is fixed there', () => {
    expect(fixedBy([...cors, ['Server', 'nginx/1.24.0']])).toBe('nginx')
    expect(fixedBy([...cors, ['Server', 'kong/3.6.1']])).toBe('kong')
  })

  test('is fixed by nobody known where it names itself nowhere', () => {
    expect(fixedBy(cors)).toBeNull()
  })

  test('is fixed in the application where that made it, or where it has no policy, or is not in question', () => {
    expect(fixedBy([...cors, ['X-Powered-By', 'Express']])).toBe('express')
    expect(fixedBy([['Server', 'nginx/1.24.0']])).toBe('express')
    expect(fixedBy([...cors, ['Server', 'nginx/1.24.0']], 'request')).toBe('express')
  })
})
