import { expect, test } from 'vitest'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { failsAlike } from '../../../src/knowledge/facts/fails-alike.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { evidence, from, get, probe, request } from '../causes/evidence-builder.ts'

const path = (status: number, what: 'root' | 'api' = 'root') =>
  probe({ kind: 'sibling', what }, [status], { at: `https://api.example.com/${what}` })
const other = (status: number) => from('https://b.test', 'foreign', 'request', [status])
const denied =
  '<Error><Code>AccessForbidden</Code><Message>CORSResponse: CORS is not enabled for this bucket.</Message></Error>'

test.each<readonly [string, readonly Observation[], boolean]>([
  ['all three fail with one status', [request(get, [500]), path(500), other(500)], true],
  ['with the first status of errors', [request(get, [400]), path(400), other(400)], true],
  ['two responses are too few', [request(get, [500]), path(500)], false],
  ['one has another status', [request(get, [500]), path(404), other(500)], false],
  ['none fails', [request(get, [200]), path(200), other(200)], false],
  ['the last status below errors', [request(get, [399]), path(399), other(399)], false],
  [
    'the page’s server does not count',
    [request(get, [500]), path(500), probe({ kind: 'page' }, [500])],
    false,
  ],
  [
    'nor does it speak against it',
    [request(get, [500]), path(500), other(500), probe({ kind: 'page' }, [200])],
    true,
  ],
  ['storage says that CORS is off', [request(get, [403, [], denied]), path(403), other(403)], false],
  ['no response to the request', [path(500), path(500, 'api'), other(500)], false],
])('%s', (_, seen, is) => {
  expect(failsAlike(factsOf(get, evidence(...seen))) !== null).toBe(is)
})
