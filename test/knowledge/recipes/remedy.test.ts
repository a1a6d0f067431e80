import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { evidence, get, preflight, preflighted, request } from '../causes/evidence-builder.ts'

const triageOf = (status: number, headers: HeaderList, body: string) => {
  const came = [status, headers, body] as const
  return conclude(preflighted, evidence(preflight(preflighted, came), request(preflighted, came)), null)
}

const cloudflare = ['Server', 'cloudflare'] as const

test.each<[string, number, HeaderList, string, RegExp]>([
  ['a tunnel without its connector', 530, [cloudflare], 'error code: 1033', /^Start cloudflared/],
  ['Workers over the plan', 429, [cloudflare], 'error code: 1027', /^Raise the limit of the Workers/],
  [
    'a deployment that is not paid',
    402,
    [['X-Vercel-Error', 'DEPLOYMENT_DISABLED']],
    '',
    /^Let Vercel serve/,
  ],
  [
    'a forwarded port that is private',
    302,
    [['Location', 'https://euw.tunnels.api.visualstudio.com/auth/github']],
    '',
    /^Let the page in at the forwarded port/,
  ],
])('%s: what ends it comes in place of a policy', (_, status, headers, body, title) => {
  const [fix] = triageOf(status, headers, body).fixes
  expect(fix).toMatchObject({ stack: null, snippet: null, title: expect.stringMatching(title) })
  expect(fix?.steps.join(' ')).not.toMatch(/OPTIONS|Access-Control|Security, Events/)
})

test('a block of Cloudflare that says nothing of its own keeps the way to the rule', () => {
  const { fixes } = conclude(get, evidence(request(get, [403, [cloudflare], 'error code: 1020'])), null)
  expect(fixes[0]?.steps.join(' ')).toContain('Security, Events')
})
