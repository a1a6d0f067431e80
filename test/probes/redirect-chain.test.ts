import { expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Observation } from '../../src/knowledge/model/evidence.ts'
import type { Probe, Setting } from '../../src/probes/probe.ts'
import { followRedirects } from '../../src/probes/redirect-chain.ts'
import { settings } from './planned/settings.ts'
import { page } from './support/probing.ts'

const letIn: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Headers', '*'],
]

/** What a server answers by address: a place that it leads on to, or the headers of a response. */
type Server = Readonly<Record<string, string | HeaderList>>

/** What is asked on the way, and what is said. */
async function followed(
  name: string,
  location: string,
  server: Server,
  more: Partial<Setting['options']> = {},
) {
  const known = settings[name]
  if (known === undefined) throw new Error(`nothing is named ${name}`)
  const setting = { ...known, options: { ...known.options, ...more } }
  const asked: string[] = []
  const looked: string[] = []
  const said: string[] = []
  const answer = ({ id, purpose, request }: Probe): Observation => {
    const came = server[request.url] ?? letIn
    const headers: HeaderList = typeof came === 'string' ? [...letIn, ['Location', came]] : came
    const status = typeof came === 'string' && request.method !== 'OPTIONS' ? 307 : 204
    const observed = { address: null, startedMs: 0, durationMs: 1, failure: null }
    return { id, purpose, request, response: { status, headers, body: null }, ...observed }
  }
  await followRedirects(
    setting,
    {
      send: (probe) => {
        const origin = new Map(probe.request.headers).get('Origin')
        asked.push(`${probe.id} ${probe.request.method} ${probe.request.url} ${origin ?? '-'}`)
        return Promise.resolve(answer(probe))
      },
      drop: () => {},
      close: () => {},
      narrow: () => {},
      isNarrowed: () => false,
      tally: () => ({ answered: 0, brokeOff: 0, brokeAlone: 0 }),
    },
    {
      factsOf: (url, role) => {
        looked.push(url)
        return Promise.resolve({ host: new URL(url).hostname, role, addresses: [], failure: null })
      },
      addressesOf: () => Promise.resolve([]),
      lookUpPage: () => Promise.resolve(),
      lookUpNear: () => Promise.resolve(),
    },
    {
      id: 'request',
      purpose: { kind: 'request', hop: 0, standIn: setting.method === 'PUT' && !setting.options.sendUnsafe },
      request: { method: setting.method, url: setting.subject.url, headers: [] },
      response: { status: 307, headers: [['Location', location]], body: null },
      failure: null,
      address: null,
      startedMs: 0,
      durationMs: 1,
    },
    (event) => said.push(event.kind === 'condition' ? event.condition.kind : event.kind),
  )
  return { asked, looked, said }
}

const own = 'https://api.example.com'
const other = 'https://b.example.org/v1'

test.each([
  ['GET', '/v2', {}, [`request:hop-1 GET ${own}/v2 ${page}`]],
  [
    'GET',
    '/v2',
    { [`${own}/v2`]: '/v3' },
    [`request:hop-1 GET ${own}/v2 ${page}`, `request:hop-2 GET ${own}/v3 ${page}`],
  ],
  // Back where it was it would go on for ever.
  ['GET', '/v2', { [`${own}/v2`]: '/v1/orders' }, [`request:hop-1 GET ${own}/v2 ${page}`]],
  ['GET', other, {}, [`request:hop-1 GET ${other} null`, `far-side:request GET ${other} ${page}`]],
  // What leads to a login, and what a browser blocks as mixed content, is no address to call at once.
  ['GET', 'https://login.example.org/login', {}, ['request:hop-1 GET https://login.example.org/login null']],
  ['GET', 'http://b.example.org/v1', {}, ['request:hop-1 GET http://b.example.org/v1 null']],
  ['GET, gentle', other, {}, [`request:hop-1 GET ${other} null`]],
  [
    'GET with a header',
    '/v2',
    {},
    [`preflight:hop-1 OPTIONS ${own}/v2 ${page}`, `request:hop-1 GET ${own}/v2 ${page}`],
  ],
  [
    'GET with a header',
    other,
    {},
    [
      `preflight:hop-1 OPTIONS ${other} null`,
      `request:hop-1 GET ${other} null`,
      `far-side:preflight OPTIONS ${other} ${page}`,
      `far-side:request GET ${other} ${page}`,
    ],
  ],
  // Another server gets the script's headers only after a preflight that lets them through.
  [
    'GET with a header',
    other,
    { [other]: [] },
    [
      `preflight:hop-1 OPTIONS ${other} null`,
      `far-side:preflight OPTIONS ${other} ${page}`,
      `far-side:request GET ${other} ${page}`,
    ],
  ],
] as const)('%s, sent on to %s (%j)', async (name, location, server, expected) => {
  expect((await followed(name, location, server)).asked).toEqual(expected)
})

test.each([
  ['PUT of JSON', other, {}, ['kept-back']],
  ['PUT of JSON', other, { sendSecretsAcross: true }, []],
  ['PUT of JSON', '/v2', {}, []],
  ['PUT, released', '/v2', {}, ['not-repeated']],
  ['PUT, released', other, {}, ['kept-back', 'not-repeated']],
  ['GET', other, {}, []],
] as const)('%s, sent on to %s with %j: said', async (name, location, options, expected) => {
  const { said } = await followed(
    name,
    location,
    {
      [other]: [
        ...letIn,
        ['Access-Control-Allow-Methods', '*'],
        ['Access-Control-Allow-Headers', 'authorization, content-type'],
      ],
    },
    options,
  )
  expect(said).toEqual(expected)
})

test('each host on the way is looked up', async () => {
  expect((await followed('GET', other, { [other]: '/v2' })).looked).toEqual([
    other,
    'https://b.example.org/v2',
  ])
})
