import { expect, test } from 'vitest'
import type { BodyFailure } from '../../../src/knowledge/model/body-failure.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, get, page, probe, request } from './evidence-builder.ts'
import { came, named, row, type Row } from './named.ts'

function failing(observation: Observation, bodyFailure: BodyFailure): Observation {
  const { response } = observation
  return response === null ? observation : { ...observation, response: { ...response, bodyFailure } }
}

const whole = came(200, allow(), '{}')
const bare = came(200)
const again = probe({ kind: 'cache', step: 'busted' }, [200, allow(), '{}'], { at: `${get.url}?fresh=1` })
const put = { ...get, method: 'PUT' }

const rows: readonly Row[] = [
  row('a body that is whole', [whole], []),
  row('a body that is not in its coding', [failing(whole, 'undecodable')], ['connection-broken certain']),
  row('a body that breaks off', [failing(whole, 'cut-off')], ['connection-broken likely']),
  row(
    'a body that breaks off every time',
    [failing(whole, 'cut-off'), failing(again, 'cut-off')],
    ['connection-broken certain'],
  ),
  row(
    'a body that breaks off every time, before a byte of it was read',
    [
      failing(came(200, allow()), 'cut-off'),
      failing(probe({ kind: 'cache', step: 'busted' }, [200, allow()]), 'cut-off'),
    ],
    ['connection-broken certain'],
  ),
  row(
    'a body that breaks off beside a response whose body was not read',
    [failing(whole, 'cut-off'), probe({ kind: 'cache', step: 'busted' }, [200, allow()])],
    ['connection-broken likely'],
  ),
  row('a body that broke off once', [failing(whole, 'cut-off'), again], ['connection-broken likely']),
  row(
    'a body that breaks off, of a GET in place of the method',
    [failing(request(put, [200, allow(), '{}'], { standIn: true }), 'cut-off')],
    [],
    { method: 'PUT' },
  ),
]

test.for(rows.map((one) => [one.title, one] as const))('%s', ([, one]) => {
  expect(named(one)).toEqual(one.causes)
})

test('a body that breaks off behind a response without permission is not what stops it', () => {
  const seen = row('', [failing(bare, 'cut-off')], [], { pageOrigin: page })
  expect(named(seen)).not.toContain('connection-broken likely')
})
