import fc from 'fast-check'

/** What a hostile server writes, in pieces, and how it ends. */
export interface HostileResponse {
  readonly bytes: Buffer
  readonly ending: 'end' | 'reset' | 'silence'
}

const token = fc.constantFrom(
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
  'Vary',
  'Server',
  'Location',
  'Content-Type',
  'Content-Length',
  'Transfer-Encoding',
  'Content-Encoding',
  'Connection',
  'Set-Cookie',
  'X-Powered-By',
  'Cross-Origin-Resource-Policy',
  'WWW-Authenticate',
  'Content-Security-Policy',
)
const hostile = fc.constantFrom(
  '',
  ' ',
  '*',
  'null',
  'http://app.localhost:8080',
  'true',
  '\u001b[31mred\u001b[0m',
  '\u0000',
  '\u009b2J',
  '\r',
  '\u0007bell',
  'a'.repeat(9000),
  ',,,,,,',
  '"',
  '5',
  '-1',
  '99999999999999999999',
  'chunked',
  'gzip, br',
  'http://api.localhost:1/',
  '//',
  'javascript:alert(1)',
  '\u0080\u00ff\u00ad',
  '*, *',
  'GET, PUT;',
  'close',
  'text/html',
)
const version = fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2', 'HTTP/9.9', 'http/1.1', 'HTTX/1.1', '')
const status = fc.constantFrom(
  '200',
  '204',
  '301',
  '302',
  '308',
  '101',
  '100',
  '103',
  '000',
  '999',
  '20',
  '2000',
  'abc',
  '',
  '401',
  '403',
  '404',
  '405',
  '429',
  '500',
  '503',
)
const ending = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r', '\r\n ', '\u0000\r\n', '')
const header = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: token }, { weight: 1, arbitrary: hostile }),
    fc.constantFrom(': ', ':', ' : ', ':\t', '', '::'),
    fc.oneof(
      { weight: 3, arbitrary: hostile },
      { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
    ),
    ending,
  )
  .map((parts) => parts.join(''))
const body = fc.oneof(
  hostile,
  fc.constantFrom(
    '<!doctype html><title>\u001b]0;x\u0007</title>',
    '{"message":"\u202e"}',
    '{'.repeat(5000),
    '<'.repeat(5000),
    '5\r\nhello\r\n0\r\n\r\n',
    'zz\r\n',
  ),
  fc.string({ maxLength: 300, unit: 'binary' }),
)

/** A response that is broken at any layer: its line, its headers, its framing, its body, or where it stops. */
export const hostileResponses: fc.Arbitrary<HostileResponse> = fc
  .record({
    line: fc.tuple(version, status, hostile).map(([one, two, three]) => `${one} ${two} ${three}`),
    lineEnding: ending,
    headers: fc.array(header, { maxLength: 12 }),
    body,
    keep: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
    ending: fc.constantFrom('end', 'end', 'end', 'end', 'end', 'end', 'reset', 'silence') as fc.Arbitrary<
      HostileResponse['ending']
    >,
  })
  .map(({ line, lineEnding, headers, body: sent, keep, ending: last }) => {
    const whole = Buffer.from(`${line}${lineEnding}${headers.join('')}\r\n${sent}`, 'latin1')
    return { bytes: whole.subarray(0, Math.floor(whole.length * keep)), ending: last }
  })
