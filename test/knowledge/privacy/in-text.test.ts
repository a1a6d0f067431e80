import { expect, test } from 'vitest'
import { redactText, redactUrl } from '../../../src/knowledge/privacy/redact-text.ts'

const jwt = 'eyJhbGciOiJ.eyJzdWIi.sig-1_a'

// Each shape in which a secret stands in text, at its edges: # is what is left of it.
test.each([
  ['a token of JWT', `(${jwt})`, '(#)'],
  ['a token of JWT without its signature', '(eyJhbGciOiJ.eyJzdWIi)', '(#)'],
  ['a token of JWT behind a dot', `a.${jwt}`, 'a.#'],
  [
    'credentials by their scheme',
    'sent bearer abcd, basic abcd; digest abcd',
    'sent bearer #, basic #; digest #',
  ],
  ['credentials of other schemes', 'Negotiate abcd ApiKey abcd Token abc1', 'Negotiate # ApiKey # Token #'],
  ['credentials far behind their scheme', `Bearer${' '.repeat(20)}abcd`, 'Bearer #'],
  ['credentials in quotes', `"Bearer abcd" 'Bearer abcd' Bearer abcd\\`, `"Bearer #" 'Bearer #' Bearer #\\`],
  ['userinfo of any scheme', 'amqp://me:pw@host and //me@host', 'amqp://#@host and //#@host'],
  ['userinfo in a URL', 'at <https://me@host.test/> now', 'at <https://#@host.test/> now'],
  ['a password in a URL', 'http://:pw@host.test/', 'http://#@host.test/'],
  ['parameters', '?token=a&page=2&pin=b', '?token=#&page=2&pin=#'],
  [
    'parameters in quotes',
    `"/a?token=a" '/a?token=a' \`/a?token=a\` </a?token=a>`,
    `"/a?token=#" '/a?token=#' \`/a?token=#\` </a?token=#>`,
  ],
  ['a field of a form', 'pin=12345', 'pin=#'],
  [
    'a field behind each mark',
    'a;pin=1234,pin=1234&pin=1234 pin=1234 (pin=12345)',
    'a;pin=#,pin=#&pin=# pin=# (pin=#',
  ],
  ['a field in quotes', `a pin=1234" pin=1234' pin=1234< pin=1234\``, `a pin=#" pin=#' pin=#< pin=#\``],
  ['a field by the name of a session', 'session_id=12345', 'session_id=#'],
  ['a header line', 'X-Pin: 12345a', 'X-Pin: #'],
  ['a header line in quotes', `"X-Pin: 12345a" 'X-Pin:12345a'`, `"X-Pin: #" 'X-Pin: #'`],
  ['a header line with blanks', 'X-Pin:    12345a, and more', 'X-Pin: #, and more'],
  ['a member of JSON', '{"pin":"1","a":"b","pin" : "2"}', '{"pin":"#","a":"b","pin" : "#"}'],
  ['a member of JSON in JSON', '{\\"pin\\":\\"1\\"}', '{\\"pin\\":\\"#\\"}'],
  ['percent-encoded', '(a%3Fpin%3D1234%26b%3Dc)', '(a?pin=#&b=c)'],
  ['in base64', `saw ${btoa('{"password":"12345"}')}, yes`, 'saw #, yes'],
])('%s', (_, text, clean) => {
  expect(redactText(text)).toBe(clean.replaceAll('#', '[redacted]'))
})

test.each([
  'xeyJhbGciOiJ.eyJzdWIi.sig',
  'x-eyJhbGciOiJ.eyJzdWIi.sig',
  '(eyJhbGciOi.eyJzdWIi.sig)',
  '(eyJhbGciOiJ.eyJ)',
  'a forbearer abcd',
  'Bearer abc',
  `Bearer${' '.repeat(21)}abcd`,
  'Token expires soon',
  'the token from cookies',
  'Basic authentication',
  'Bearer realms, Digest charset, Bearer required, Bearer tokens, Bearer errors, Bearer scopes',
  'the digest from here, digest with it, basic without it, bearer schemes, bearer expired, bearer credentials',
  'https://host.test/@me',
  'https://host.test?@me',
  'a ?tokens are & pin none',
  'spin=12345',
  'pin=123',
  'pin=true pin=False pin=none pin=null pin=include pin=omit pin=same-origin',
  'error=invalid_token realm=token1 scope=token12 session_state=12345 token_type=bearer',
  'xpin: 123456a',
  'X-Pin: 1234a',
  'X-Pin: abcdefg',
  'a Set-Cookie: abc123',
  'https://a.test:8443 X-Page: 123456',
  '"name":"pin","page":"1"',
  `saw ${btoa('{"page":"12345"}')}, yes`,
])('is no secret: %s', (text) => {
  expect(redactText(text)).toBe(text)
})

test.each([
  ['https://host.test/a?pin=1#b', 'https://host.test/a?pin=[redacted]#b'],
  ['https://host.test/a#pin=1', 'https://host.test/a#[redacted]'],
  ['https://host.test/a?pin=1#c=1', 'https://host.test/a?pin=[redacted]#[redacted]'],
  ['https://host.test/a?pin=', 'https://host.test/a?pin='],
  ['https://host.test:8443/a?pin=1', 'https://host.test:8443/a?pin=[redacted]'],
  ['https://me@host.test/a', 'https://[redacted]@host.test/a'],
  ['https://:pw@host.test/a', 'https://[redacted]@host.test/a'],
  ['https://host.test/a?q=aB3dE5gH7jK9mN1pQ3sT', 'https://host.test/a?q=[redacted]'],
  ['https://host.test/a?q=Bearer%20abcd1', 'https://host.test/a?q=[redacted]'],
  ['https://host.test/webhook/T00AB12x?a=1', 'https://host.test/webhook/[redacted]?a=1'],
  [`https://host.test/a?q=1#${jwt}`, 'https://host.test/a?q=1#[redacted]'],
  [`/a?q=1&pin=1/${jwt}`, '/a?q=1&pin=[redacted]'],
  [`/a/${jwt}`, '/a/[redacted]'],
  ['//me:pw@host.test/a', '//[redacted]@host.test/a'],
  ['HTTPS://HOST.test/A', 'HTTPS://HOST.test/A'],
])('%s is told as %s', (url, clean) => {
  expect(redactUrl(url)).toBe(clean)
})

test.each([
  'allow_credentials=True',
  'allow_credentials=True.',
  'allow_credentials=True).',
  'supports_credentials=False;',
])('a switch is no secret: %s', (text) =>
  expect(redactText(`it is enough to set ${text}`)).toBe(`it is enough to set ${text}`),
)

test('what only begins as one is', () => {
  expect(redactText('credentials=Trueblue7')).toBe('credentials=[redacted]')
})
