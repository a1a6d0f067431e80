import { expect, test } from 'vitest'
import type { BrowserStatement } from '../../../src/knowledge/model/browser-statement.ts'
import { cleanStatement } from '../../../src/knowledge/privacy/clean-statement.ts'

const clean = (text: string) => text.replaceAll('SECRET', '#')

test.each<readonly [BrowserStatement, BrowserStatement]>([
  [
    { kind: 'cors', corsError: null, parameter: 'a SECRET', at: 'request' },
    { kind: 'cors', corsError: null, parameter: 'a #', at: 'request' },
  ],
  [
    { kind: 'page-policy', directive: 'connect-src', policy: 'SECRET' },
    { kind: 'page-policy', directive: 'connect-src', policy: '#' },
  ],
  [
    { kind: 'kept-cookie', name: 'SECRET', when: 'sent', reasons: ['a', 'SECRET'] },
    { kind: 'kept-cookie', name: '#', when: 'sent', reasons: ['a', '#'] },
  ],
  [
    { kind: 'service-worker', outcome: 'failed', script: 'https://a.test/?SECRET' },
    { kind: 'service-worker', outcome: 'failed', script: 'https://a.test/?#' },
  ],
  [
    { kind: 'resource-policy', by: 'corp', reason: 'SECRET' },
    { kind: 'resource-policy', by: 'corp', reason: '#' },
  ],
  [
    { kind: 'by-client', reason: 'SECRET' },
    { kind: 'by-client', reason: '#' },
  ],
  [
    { kind: 'other', reason: 'SECRET' },
    { kind: 'other', reason: '#' },
  ],
  [
    { kind: 'connection', error: 'SECRET' },
    { kind: 'connection', error: '#' },
  ],
])('a browser’s statement leaves without secrets: %j', (statement, left) => {
  expect(cleanStatement(statement, clean)).toEqual(left)
})

test.each<BrowserStatement>([
  { kind: 'page-policy', directive: 'connect-src', policy: null },
  { kind: 'service-worker', outcome: 'answered', script: null },
  { kind: 'mixed-content' },
  { kind: 'kept-preflight' },
  { kind: 'from-cache' },
  { kind: 'aborted' },
])('and one without text as it is: %j', (statement) => {
  expect(cleanStatement(statement, clean)).toEqual(statement)
})
