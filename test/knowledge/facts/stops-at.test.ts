import { describe, expect, test } from 'vitest'
import { headerRefused, stopsAt } from '../../../src/knowledge/facts/stops-at.ts'
import { whyStopped } from '../../../src/knowledge/facts/why-stopped.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { allow, from, get, grants, preflight, preflighted, request } from '../causes/evidence-builder.ts'

const comma: HeaderList = [['Content-Disposition', 'attachment; filename=a, b.csv']]
const quoted: HeaderList = [['Content-Disposition', 'attachment; filename="a, b.csv"']]

describe('one exchange, judged alone by the engines', () => {
  test.each([
    ['a request that is allowed', request(get, [200, allow()]), get, null],
    ['a request that is not', request(get, [200]), get, 'no Allow-Origin'],
    [
      'a request that names another',
      request(get, [200, allow('https://b.example')]),
      get,
      'Allow-Origin: https://b.example',
    ],
    [
      'a stand-in for a method that was not sent',
      request({ ...get, method: 'PUT' }, [200, allow()], { standIn: true }),
      { ...get, method: 'PUT' },
      null,
    ],
    [
      'a method that the preflight let through',
      request({ ...get, method: 'PUT' }, [200, allow()]),
      { ...get, method: 'PUT' },
      null,
    ],
    [
      'the same over http from an https page, which browsers do not even send',
      request(get, [200], { at: 'http://api.example.com/v1/orders' }),
      get,
      'no Allow-Origin',
    ],
    [
      'over http from an https page, and allowed',
      request(get, [200, allow()], { at: 'http://api.example.com/v1/orders' }),
      get,
      null,
    ],
    ['a load without CORS', request({ ...get, as: 'img' }, [200]), { ...get, as: 'img' as const }, null],
    ['a preflight that grants all', preflight(preflighted, [204, grants]), preflighted, null],
    [
      'a preflight that leaves a header out',
      preflight(preflighted, [204, allow()]),
      preflighted,
      'x-shop not in Allow-Headers',
    ],
    [
      'a preflight that is not found',
      preflight(preflighted, [404, grants]),
      preflighted,
      'status 404 is not 200 to 299',
    ],
    ['a preflight without headers that would need none', preflight(get, [204]), get, 'no Allow-Origin'],
    ['a redirect that is allowed', request(get, [302, [...allow(), ['Location', '/b']]]), get, null],
    [
      'a hop behind a redirect to elsewhere',
      request(get, [200, allow('null')], { hop: 1, origin: 'null' }),
      get,
      null,
    ],
    [
      'the same where the page is named',
      request(get, [200, allow()], { hop: 1, origin: 'null' }),
      get,
      'Allow-Origin: https://app.example.com',
    ],
    [
      'another origin that is let in',
      from('https://b.example', 'foreign', 'request', [200, allow('*')]),
      get,
      null,
    ],
    [
      'another origin that is not',
      from('https://b.example', 'foreign', 'request', [200, allow()]),
      get,
      'Allow-Origin: https://app.example.com',
    ],
    [
      'a filename with a comma',
      request(get, [200, [...allow(), ...comma]]),
      get,
      'Chromium: refuses content-disposition: attachment; filename=a, b.csv',
    ],
    ['the same in quotes', request(get, [200, [...allow(), ...quoted]]), get, null],
    [
      'a preflight with such a filename',
      preflight(preflighted, [204, [...grants, ...comma]]),
      preflighted,
      'Chromium: refuses content-disposition: attachment; filename=a, b.csv',
    ],
  ])('%s', (_title, observation, subject, why) => {
    expect(whyStopped(stopsAt(observation, subject), observation, subject)).toBe(why)
  })
})

test('nothing that came back stops nobody', () => {
  const observation = request(get, { kind: 'refused', code: null, tls: null, message: 'refused' })
  expect(stopsAt(observation, get)).toEqual([])
})

test('the header that an engine refuses is the one without which it goes on', () => {
  const observation = request(get, [200, [['Server', 'a,b'], ...allow(), ...comma]])
  const [stop] = stopsAt(observation, get)
  expect(stop).toMatchObject({ engine: 'chromium', reason: 'invalid-response', corsError: null })
  expect(stop && headerRefused(stop, observation, get)).toBe('content-disposition')
})
