import { expect, it } from 'vitest'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { told } from './told.ts'

const page = 'http://app.example.com'
const url = 'http://api.example.com/a'

/** What comes in Firefox and in WebKit of a redirect to a URL with this before its host; Chromium goes to none such. */
function led(credentials: string, status: number, challenge: string) {
  const next = `http://${credentials}api.example.com/b`
  const response = recordedAnswer(status, [['WWW-Authenticate', challenge]])
  const hops = [
    { url, preflight: null, response: recordedAnswer(307, [['Location', next]]) },
    { url: next, preflight: null, response },
  ]
  return told('no-cors', [], { page, url, hops }).slice(1)
}

// docs/engines.md. Measured.
it.each([
  'Basic',
  'Basic realm="a"',
  'basic realm=a, Bearer',
  'Bearer, Basic realm="a"',
  'Digest a=b',
  'NTLM',
])('Firefox and WebKit answer %j once with what stands in the URL', (challenge) =>
  expect(led('u:p@', 401, challenge)).toEqual(['GET, GET, GET, opaque', 'GET, GET, GET, opaque']),
)

it.each([
  ['another scheme', 'u:p@', 401, 'Bearer'],
  ['another scheme that takes no password', 'u:p@', 401, 'Negotiate'],
  ['a word that only ends so', 'u:p@', 401, 'xBasic'],
  ['a parameter of that name', 'u:p@', 401, 'Bearer Basic'],
  ['a URL without them', '', 401, 'Basic'],
  ['another status', 'u:p@', 403, 'Basic'],
])('nobody answers %s', (_, credentials, status, challenge) =>
  expect(new Set(led(credentials, status, challenge))).toEqual(new Set(['GET, GET, opaque'])),
)
