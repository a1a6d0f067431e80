import { describe, expect, test } from 'vitest'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { noEvidence, type Observation } from '../../../src/knowledge/model/evidence.ts'
import { hosting, hostingSteps } from '../../../src/knowledge/recipes/hosting.ts'
import { answered, findingOf } from './samples.ts'

const request = { kind: 'request', hop: 0, standIn: false } as const
const marks: Readonly<Record<keyof typeof hosting, Observation>> = {
  vercel: answered(request, [['X-Vercel-Id', 'fra1::x']]),
  netlify: answered(request, [['X-NF-Request-Id', '01J']]),
  'cloudflare-pages': {
    ...answered(request, []),
    request: { method: 'GET', url: 'https://shop.pages.dev/', headers: [] },
  },
}
const platforms = ['vercel', 'netlify', 'cloudflare-pages'] as const

const stepsFor = (cause: CauseId, ...observations: readonly Observation[]) =>
  hostingSteps(findingOf(cause), { ...noEvidence, observations })

describe.each(platforms)('where %s answers', (platform) => {
  const { name } = hosting[platform]

  test('a redirect is a matter of its domains and of its rules', () => {
    const steps = stepsFor('redirect-changes-origin', marks[platform])
    expect(steps.map((step) => step.split(':')[0])).toEqual([`${name}, domain`, `${name}, redirects`])
  })

  test('a certificate is its own affair', () => {
    expect(stepsFor('tls-failure', marks[platform]).join()).toMatch(new RegExp(`^${name}, tls: `))
  })

  test('headers are a matter of its own file, which functions do not heed', () => {
    expect(stepsFor('cors-not-configured', marks[platform]).join()).toMatch(/headers.*[Ff]unction/)
  })
})

test('a login before the deployment is told to let OPTIONS through', () => {
  expect(stepsFor('preflight-requires-auth', marks.vercel).join()).toContain('OPTIONS Allowlist')
  expect(stepsFor('preflight-requires-auth', marks.netlify)).toEqual([])
})

test('where no platform answered, or only the page comes from one, there is nothing to say', () => {
  expect(stepsFor('redirect-changes-origin', answered(request, []))).toEqual([])
  const page = answered({ kind: 'page' }, [['X-Vercel-Id', 'fra1::x']])
  expect(stepsFor('redirect-changes-origin', page)).toEqual([])
})
