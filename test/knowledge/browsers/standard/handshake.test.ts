import { describe, expect, it } from 'vitest'
import type { HeaderList } from '../../../../src/knowledge/model/case.ts'
import {
  isDeflate,
  takesExtensions,
} from '../../../../src/knowledge/browsers/standard/handshake-extensions.ts'
import {
  acceptFor,
  fitsHandshake,
  handshakeHeaders,
  namesToken,
} from '../../../../src/knowledge/browsers/standard/handshake.ts'
import {
  chosenProtocols,
  offeredProtocols,
  takesProtocol,
} from '../../../../src/knowledge/browsers/standard/subprotocol.ts'

describe('a handshake', () => {
  const accept = acceptFor(handshakeHeaders) ?? ''
  const answer = (...more: HeaderList): HeaderList => [
    ['Upgrade', 'WebSocket'],
    ['Connection', 'keep-alive, UPGRADE'],
    ['Sec-WebSocket-Accept', accept],
    ...more,
  ]
  it('asks for all that RFC 6455, 4.1, names', () => {
    const asks = handshakeHeaders.map(([name, value]) => `${name}: ${value}`)
    expect(asks).toEqual(
      expect.arrayContaining(['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']),
    )
    const key = handshakeHeaders.find(([name]) => name === 'Sec-WebSocket-Key')?.[1] ?? ''
    expect(Buffer.from(key, 'base64')).toHaveLength(16)
  })
  it('fits where all three are there', () => {
    expect(fitsHandshake(answer(), accept)).toBe(true)
    for (const left of ['Upgrade', 'Connection', 'Sec-WebSocket-Accept'])
      expect(
        fitsHandshake(
          answer().filter(([name]) => name !== left),
          accept,
        ),
      ).toBe(false)
    expect(fitsHandshake(answer(['Upgrade', 'h2c']), accept)).toBe(false)
    expect(fitsHandshake(answer(), 'another')).toBe(false)
    expect(acceptFor([['Sec-WebSocket-Key', 'another']])).toBeUndefined()
  })

  it('names a token in a list, as a whole', () => {
    const names = (value: string) => namesToken([['Connection', value]], 'connection', 'upgrade')
    expect(['upgrade', 'a , UPGRADE', 'upgrades', ''].map(names)).toEqual([true, true, false, false])
    expect(namesToken([], 'connection', 'upgrade')).toBe(false)
  })

  it.each([
    ['permessage-deflate', true],
    ['permessage-deflate; server_no_context_takeover; client_no_context_takeover', true],
    ['permessage-deflate; server_max_window_bits=8; client_max_window_bits="15"', true],
    ['permessage-deflate;server_max_window_bits=10', true],
    ['permessage-deflate; server_max_window_bits=7', false],
    ['permessage-deflate; server_max_window_bits=16', false],
    ['permessage-deflate; server_max_window_bits=110', false],
    ['permessage-deflate; client_max_window_bits', false],
    ['permessage-deflate; server_max_window_bits=9; server_max_window_bits=9', false],
    ['permessage-deflate; server_max_window_bits=9; server_max_window_bits=10', false],
    ['permessage-deflate; odd', false],
    ['permessage-deflate; x-server_no_context_takeover', false],
    ['permessage-deflate; server_no_context_takeover=1', false],
    ['x-webkit-deflate-frame', false],
    ['', false],
  ])('%s is an extension that was offered: %s', (element, is) => expect(isDeflate(element)).toBe(is))

  it.each<readonly [HeaderList, boolean]>([
    [[], true],
    [[['Sec-WebSocket-Extensions', 'permessage-deflate']], true],
    [[['Sec-WebSocket-Extensions', 'permessage-deflate, permessage-deflate']], false],
    [[['Sec-WebSocket-Extensions', 'other']], false],
    [[['Sec-WebSocket-Extensions', '']], false],
  ])('with %j is taken: %s', (headers, takes) => expect(takesExtensions(headers)).toBe(takes))

  it.each<readonly [readonly string[], readonly string[], boolean]>([
    [[], [], true],
    [[], ['a'], false],
    [['a', 'b'], ['b'], true],
    [['a', 'b'], [' b '], true],
    [['a', 'b'], [], false],
    [['a', 'b'], ['c'], false],
    [['a', 'b'], ['a', 'b'], false],
    [['a', 'b'], ['A'], false],
  ])('that offers %j and gets %j is taken: %s', (offered, chosen, takes) => {
    const headers = chosen.map((value) => ['Sec-WebSocket-Protocol', value] as const)
    expect(takesProtocol(offered, headers)).toBe(takes)
    expect(chosenProtocols(headers)).toEqual(chosen.map((value) => value.trim()))
    expect(offeredProtocols([['Sec-WebSocket-Protocol', offered.join(' ,')]]).filter(Boolean)).toEqual(
      offered,
    )
  })
})
