import { describe, expect, test } from 'vitest'
import { preflightNeed } from '../../src/probes/preflight-need.ts'

describe('a preflight is asked for', () => {
  test.each([
    ['GET', [], false, []],
    ['POST', [['Content-Type', 'text/plain']], false, []],
    ['POST', [['Content-Type', 'application/json']], true, ['content-type']],
    ['PUT', [], true, []],
    ['patch', [], true, []],
    [
      'GET',
      [
        ['X-B', '1'],
        ['Authorization', 'x'],
        ['x-b', '2'],
      ],
      true,
      ['authorization', 'x-b'],
    ],
  ] as const)('%s %j: %s, naming %j', (method, headers, needed, unsafeNames) => {
    expect(preflightNeed(method, headers)).toEqual({ needed, unsafeNames })
  })

  test('where only some engines send one', () => {
    // Chromium sends Save-Data without a preflight, the others do not.
    expect(preflightNeed('GET', [['Save-Data', 'on']])).toEqual({ needed: true, unsafeNames: ['save-data'] })
  })
})
