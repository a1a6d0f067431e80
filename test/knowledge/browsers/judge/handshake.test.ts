import { expect, test } from 'vitest'
import { judge } from '../../../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../../../src/knowledge/browsers/judge/recorded-answer.ts'
import { acceptFor, handshakeHeaders } from '../../../../src/knowledge/browsers/standard/handshake.ts'
import { engines } from '../../../../src/knowledge/model/cors-error.ts'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'

const accept = acceptFor(handshakeHeaders) ?? ''
const url = 'http://api.example.com/socket'

/** The headers of a 101, with some of them in other words. */
function headers(other: Readonly<Record<string, readonly string[]>>): HeaderList {
  const usual = { Connection: ['Upgrade'], Upgrade: ['websocket'], 'Sec-WebSocket-Accept': [accept] }
  return Object.entries({ ...usual, ...other }).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )
}

// Measured with Chromium 156, Firefox ESR 153 and WebKitGTK 2.50, in this order.
test.each([
  ['all as it must be', {}, [true, true, true]],
  ['no Accept', { 'Sec-WebSocket-Accept': [] }, [false, false, false]],
  [
    'the Accept of another key',
    { 'Sec-WebSocket-Accept': ['x3JJHMbDL1EzLkh9GBhXDw=='] },
    [false, false, false],
  ],
  ['an Accept with blanks around it', { 'Sec-WebSocket-Accept': [`  ${accept}  `] }, [true, true, true]],
  ['an Accept in lower case', { 'Sec-WebSocket-Accept': [accept.toLowerCase()] }, [false, false, true]],
  ['the Accept twice', { 'Sec-WebSocket-Accept': [accept, accept] }, [false, false, true]],
  ['another Accept behind it', { 'Sec-WebSocket-Accept': [accept, 'x'] }, [false, false, false]],
  ['no Upgrade', { Upgrade: [] }, [false, false, false]],
  ['an Upgrade to something else', { Upgrade: ['h2c'] }, [false, false, false]],
  ['an Upgrade in other case', { Upgrade: ['WebSocket'] }, [true, true, true]],
  ['a list of upgrades', { Upgrade: ['websocket, x'] }, [false, true, false]],
  ['no Connection', { Connection: [] }, [false, false, false]],
  ['a Connection that is kept', { Connection: ['keep-alive'] }, [false, false, false]],
  ['a Connection with both', { Connection: ['keep-alive, Upgrade'] }, [true, true, true]],
] as const)('a 101 with %s', (_, other, opens) => {
  const response = recordedAnswer(101, headers(other))
  const outcomes = engines.map(
    (engine) =>
      judge(engine, {
        page: 'http://app.example.com',
        url,
        method: 'GET',
        headers: [],
        credentials: 'include',
        redirect: 'follow',
        as: 'websocket',
        accept,
        hops: [{ url, preflight: null, response }],
      }).outcome,
  )
  expect(outcomes).toEqual(opens.map((opened) => (opened ? 'response' : 'network-error')))
})
