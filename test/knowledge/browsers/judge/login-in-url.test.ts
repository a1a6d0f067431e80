import { expect, it } from 'vitest'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { told } from './told.ts'

const page = 'http://app.example.com'
const url = `${page}/a`

/** What comes of a redirect within the page's own origin to a URL with this before its host. */
function led(credentials: string, status: number, challenge: string) {
  const next = `http://${credentials}app.example.com/b`
  const response = recordedAnswer(status, [['WWW-Authenticate', challenge]])
  const hops = [
    { url, preflight: null, response: recordedAnswer(307, [['Location', next]]) },
    { url: next, preflight: null, response },
  ]
  return told('no-cors', [], { page, url, hops })
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
  expect(led('u:p@', 401, challenge)).toEqual([
    'GET, GET, basic',
    'GET, GET, GET, basic',
    'GET, GET, GET, basic',
  ]),
)

it.each([
  ['another scheme', 'u:p@', 401, 'Bearer'],
  ['another scheme that takes no password', 'u:p@', 401, 'Negotiate'],
  ['a word that only ends so', 'u:p@', 401, 'xBasic'],
  ['a parameter of that name', 'u:p@', 401, 'Bearer Basic'],
  ['a URL without them', '', 401, 'Basic'],
  ['another status', 'u:p@', 403, 'Basic'],
])('nobody answers %s', (_, credentials, status, challenge) =>
  expect(new Set(led(credentials, status, challenge))).toEqual(new Set(['GET, GET, basic'])),
)
