import { expect, test } from 'vitest'
import { diagnose } from '../../../src/knowledge/diagnose.ts'
import { allow, evidence, grants, preflight, preflighted, request } from './evidence-builder.ts'

test.for([
  ['86400', 'Chromium 2 hours, Firefox 1 day, WebKit 10 minutes'],
  ['3600', 'Chromium 1 hour, Firefox 1 hour, WebKit 10 minutes'],
  ['60', 'Chromium 1 minute, Firefox 1 minute, WebKit 1 minute'],
  ['1', 'Chromium 1 second, Firefox 1 second, WebKit 1 second'],
  ['90', 'Chromium 90 seconds, Firefox 90 seconds, WebKit 90 seconds'],
  ['soon', 'Chromium 5 seconds, Firefox 0 seconds, WebKit 5 seconds'],
] as const)('a preflight with Access-Control-Max-Age: %s is kept: %s', ([age, kept]) => {
  const { causes } = diagnose(preflighted, {
    ...evidence(
      preflight(preflighted, [204, [...grants, ['Access-Control-Max-Age', age]]]),
      request(preflighted, [200, allow()]),
    ),
    answers: { 'private-window': 'yes' },
  })
  expect(causes[0]?.id).toBe('stale-preflight')
  expect(causes[0]?.title).toContain(kept)
})
