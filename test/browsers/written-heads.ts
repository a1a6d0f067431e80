import { statusLines } from '../knowledge/browsers/engines/status-lines.ts'

const name = 'Access-Control-Allow-Origin'

function ok(lines: string, end = '\r\n\r\n'): string {
  return `HTTP/1.1 200 OK\r\n${lines}\r\nContent-Length: 2${end}ok`
}

function begun(start: string): string {
  return `${start}${name}: *\r\nContent-Length: 2\r\n\r\nok`
}

/** Responses, byte for byte, whose heads break the rules of HTTP or come near to it. */
export const writtenHeads: Readonly<Record<string, string>> = {
  plain: ok(`${name}: *`),
  'a blank before the colon': ok(`${name} : *`),
  'a tab before the colon': ok(`${name}\t: *`),
  'a blank before the colon of another': ok(`X-A : 1\r\n${name}: *`),
  'a blank in a name': ok(`X A: 1\r\n${name}: *`),
  'another without colon': ok(`nonsense\r\n${name}: *`),
  'no colon': ok(`${name} *\r\nX-B: 1`),
  'an empty name': ok(`: x\r\n${name}: *`),
  'quotes around a name': ok(`"X-A": 1\r\n${name}: *`),
  'a NUL in another’s value': ok(`X-A: a\0b\r\n${name}: *`),
  'a NUL in the value': ok(`${name}: *\0`),
  'a NUL in a name': ok(`X\0A: 1\r\n${name}: *`),
  'LF alone': ok(`${name}: *`).replaceAll('\r\n', '\n'),
  'LF alone at the end': ok(`${name}: *`, '\n\n'),
  'another folded': ok(`X-A: 1\r\n 2\r\n\t3\r\n${name}: *`),
  'folded behind the colon': ok(`${name}:\r\n *`),
  'folded into nothing': ok(`${name}: *\r\n  `),
  'folded into another': ok(`X-A: 1\r\n ${name}: *`),
  'blanks before the first line': `HTTP/1.1 200 OK\r\n ${name}: *\r\nContent-Length: 2\r\n\r\nok`,
  'another before it with blanks': begun('HTTP/1.1 200 OK\r\n X-A: 1\r\n'),
  'blanks and no colon on the first line': begun('HTTP/1.1 200 OK\r\n folded\r\n'),
  'no value': ok(`${name}:`),
  'no value of another': ok(`X-A:\r\n${name}: *`),
  'no blank behind the colon': ok(`${name}:*`),
  'CR alone behind it': ok(`X-A: 1\rX-B: 2\r\n${name}: *`),
  'CR alone before it': ok(`X-A: 1\r${name}: *`),
  'CR twice': ok(`X-A: 1\r\r\n${name}: *`),
  'a control character in the value': ok(`${name}: *\x01`),
  'a vertical tab before the value': ok(`${name}: \x0b*`),
  'no reason': begun('HTTP/1.1 200\r\n'),
  'a blank and no reason': begun('HTTP/1.1 200 \r\n'),
  'two blanks': begun('HTTP/1.1  200 OK\r\n'),
  'tabs in the status line': begun('HTTP/1.1\t200\tOK\r\n'),
  'a line break before all': begun('\r\nHTTP/1.1 200 OK\r\n'),
  'a status of 700': begun('HTTP/1.1 700 OK\r\n'),
  'an announcement before': begun('HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\n'),
  'a coding with a blank before its colon': ok(`${name}: *\r\nTransfer-Encoding : chunked`),
  'broken off amid a line': `HTTP/1.1 200 OK\r\n${name}: *\r\nX-A: b`,
  'broken off behind a line': `HTTP/1.1 200 OK\r\n${name}: *\r\n`,
  'broken off amid the empty line': `HTTP/1.1 200 OK\r\n${name}: *\r\n\r`,
  'broken off before the first line': 'HTTP/1.1 200 OK\r\n',
  ...Object.fromEntries(statusLines.map(([line]) => [JSON.stringify(line), begun(`${line}\r\n`)])),
}
