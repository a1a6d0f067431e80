import { expect, test } from 'vitest'
import type { Evidence } from '../../../src/knowledge/model/evidence.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { around, evidence, get } from './evidence-builder.ts'
import { came } from './named.ts'

const reported: Evidence['reported'] = [
  { engine: 'chromium', corsError: 'MissingAllowOriginHeader', text: 'Access to fetch' },
]
const byContentScript: Evidence['reported'] = reported.map((one) => ({ ...one, byContentScript: true }))
const local = { ...get, url: 'http://127.0.0.1:3030/notes' }

test.for([
  ['the page calls this machine', local, reported, 'wrong-url localhost', /Set the base URL/],
  [
    'a content script calls this machine',
    local,
    byContentScript,
    'cors-not-configured null',
    /service worker/,
  ],
  ['the page calls an API', get, reported, 'cors-not-configured null', /^(?!.*service worker)/],
  ['a content script calls an API', get, byContentScript, 'cors-not-configured null', /service worker/],
] as const)('%s', ([, subject, said, cause, step]) => {
  const { diagnosis, fixes } = conclude(
    subject,
    { ...evidence(came(200), ...around({})), reported: said },
    null,
  )
  const [first] = diagnosis.causes
  expect(`${first?.id ?? 'none'} ${String(first?.variant)}`).toBe(cause)
  expect(fixes[0]?.steps.join(' ')).toMatch(step)
  expect(/service worker make the call/.test(fixes[0]?.title ?? '')).toBe(said === byContentScript)
})
