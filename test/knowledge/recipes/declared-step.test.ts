import { describe, expect, test } from 'vitest'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence } from '../../../src/knowledge/model/evidence.ts'
import type { DeclaredPolicy } from '../../../src/knowledge/model/declared.ts'
import { fromSource } from '../../../src/knowledge/causes/from-source.ts'
import { declaredStack, declaredSteps } from '../../../src/knowledge/recipes/declared-step.ts'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { get, request } from '../causes/evidence-builder.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'
import { findingOf } from './samples.ts'

const policy = (stack: string, more: Partial<DeclaredPolicy> = {}): DeclaredPolicy => ({
  file: `${stack}.conf`,
  line: 7,
  stack,
  origins: ['https://other.test'],
  methods: ['GET'],
  headers: ['content-type'],
  credentials: false,
  findings: [],
  ...more,
})
const steps = (id: CauseId, stack: SoftwareId, declared: readonly DeclaredPolicy[]) =>
  declaredSteps(findingOf(id), { ...get, method: 'PUT', headers: [['x-shop', '1']] }, stack, {
    declared,
    observations: [],
  })

describe('the step that names file and line', () => {
  test.each<[CauseId, string]>([
    [
      'origin-not-allowed',
      'The policy stands at nginx.conf:7, origins: https://other.test. Change it there.',
    ],
    ['method-not-allowed', 'The policy stands at nginx.conf:7, methods: GET. Change it there.'],
    [
      'request-header-not-allowed',
      'The policy stands at nginx.conf:7, headers: content-type. Change it there.',
    ],
    ['credentials-not-allowed', 'The policy stands at nginx.conf:7, credentials: false. Change it there.'],
  ])('%s', (id, says) => {
    expect(steps(id, 'nginx', [policy('nginx')])).toEqual([says])
  })

  test.each<[CauseId, DeclaredPolicy[], boolean]>([
    ['origin-not-allowed', [policy('express')], false],
    ['method-not-allowed', [policy('express')], false],
    ['origin-not-allowed', [policy('express', { origins: [get.pageOrigin] })], true],
    ['cors-not-configured', [policy('express')], true],
    ['origin-not-allowed', [policy('nginx')], true],
    ['origin-not-allowed', [], true],
  ])('%s: a policy that only lacks a value is changed, not set up anew', (id, declared, isSetUp) => {
    const subject = { ...get, method: 'PUT' }
    const { steps } = fixFor(findingOf(id), subject, 'express', { ...noEvidence, declared })
    expect(steps.some((step) => step.startsWith('npm install cors'))).toBe(isSetUp)
    expect(steps.some((step) => /It is enough to add .* there/.test(step))).toBe(!isSetUp)
  })

  test('a place that is at fault comes first, as its finding words it', () => {
    const faulty = policy('nginx', {
      file: 'b.conf',
      findings: [{ cause: 'multiple-allow-origin', line: 9, says: 'added twice' }],
    })
    expect(steps('multiple-allow-origin', 'nginx', [policy('nginx'), faulty])).toEqual([
      'Change b.conf:9: added twice.',
    ])
  })

  test('of several policies the one that leaves this request out', () => {
    const allows = policy('express', { file: 'a.js', origins: [get.pageOrigin] })
    const leavesOut = policy('express', { file: 'b.js' })
    expect(steps('origin-not-allowed', 'express', [allows, leavesOut])[0]).toContain('b.js:7')
  })

  test('a policy that lets the page in already is not the one that answered', () => {
    const [first] = steps('origin-not-allowed', 'express', [policy('express', { origins: [get.pageOrigin] })])
    expect(first).toMatch(
      /^express\.conf:7 does not declare what the server answers, origins: .*something else answers/,
    )
    const [star] = steps('wildcard-with-credentials', 'express', [policy('express')])
    expect(star).toMatch(/^express\.conf:7 does not declare/)
  })

  test('a policy that no response carries is not where the server runs', () => {
    expect(steps('cors-not-configured', 'express', [policy('express')])[0]).toMatch(
      /^express\.conf:7 declares CORS, and no response carries it/,
    )
  })

  test('another stack’s policy is not this fix’s', () => {
    expect(steps('origin-not-allowed', 'django', [policy('nginx')])).toEqual([])
  })

  test.each<[string, SoftwareId | null, number]>([
    ['nginx', null, 1],
    ['express', null, 1],
    ['express', 'nginx', 0],
  ])(
    'a policy of %s that no response bears a mark of is named where it is %s that is to be changed: %i',
    (by, stack, count) => {
      const named = declaredSteps(findingOf('origin-not-allowed'), get, stack, {
        declared: [policy(by)],
        observations: [request(get, [200])],
      })
      expect(named.filter((step) => step.includes(`(--stack ${by})`))).toHaveLength(count)
    },
  )

  test('headers set by hand belong to the framework that answered, not to a proxy', () => {
    expect(steps('origin-not-allowed', 'fastify', [policy('node')])).toHaveLength(1)
    expect(steps('origin-not-allowed', 'nginx', [policy('node')])).toEqual([])
  })
})

test.each<[readonly string[], SoftwareId | null]>([
  [['fastify', 'fastify'], 'fastify'],
  [['fastify', 'nginx'], null],
  [['node'], null],
  [[], null],
])('the stack that %j declare is %s', (declared, stack) => {
  expect(declaredStack({ declared: declared.map((one) => policy(one)) })).toBe(stack)
})

describe('calls and proxies in source', () => {
  const calls = [
    { file: 'api.ts', line: 5, url: 'https://api.example.com/v1/${id}' },
    { file: 'api.ts', line: 6, url: 'https://else.example.com/' },
  ]
  const proxies = [
    { file: 'vite.config.ts', line: 4, stack: 'vite', path: '/v1', target: 'http://localhost:1' },
  ]
  const says = (id: CauseId, variant: string | null) =>
    fromSource(findingOf(id, { variant }), get, { ...noEvidence, calls, proxies }).map((proof) => proof.says)

  test('a wrong address is shown where it is called', () => {
    expect(says('wrong-url', 'localhost')).toEqual(['api.ts:5 calls https://api.example.com/v1/${id}'])
  })
  test('a path that only a development proxy answers is shown where it is passed on', () => {
    expect(says('wrong-url', 'dev-proxy-only')).toContain(
      'vite.config.ts:4 passes /v1 on to http://localhost:1, in development only',
    )
  })
  test('other causes are not about the address', () => {
    expect(says('origin-not-allowed', null)).toEqual([])
  })
})
