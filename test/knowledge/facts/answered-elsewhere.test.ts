import { expect, test } from 'vitest'
import { serversThatDiffer } from '../../../src/knowledge/facts/answered-elsewhere.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import { leftOutMethod } from '../../../src/knowledge/facts/left-out-method.ts'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Observation } from '../../../src/knowledge/model/evidence.ts'
import { allow, evidence, get, preflighted, probe, request, type Came } from '../causes/evidence-builder.ts'
import { answered, asked } from '../causes/named.ts'

const nginx: HeaderList = [['Server', 'nginx']]
const express: HeaderList = [['X-Powered-By', 'Express']]
const cloudflare: HeaderList = [
  ['Server', 'cloudflare'],
  ['CF-Ray', '8ba1f5a2b3c4d5e6-FRA'],
]
const node: HeaderList = [
  ['Connection', 'keep-alive'],
  ['Keep-Alive', 'timeout=5'],
]

test.each<readonly [string, Came, Came | null, boolean]>([
  ['nginx and Express', [404, nginx], [200, [...express, ...allow()]], true],
  ['nginx and nginx', [404, nginx], [200, [...nginx, ...allow()]], false],
  ['nginx and nothing', [404, nginx], [200, allow()], true],
  ['nothing and Express', [404], [200, [...express, ...allow()]], true],
  ['nginx alone', [404, nginx], null, false],
  ['nginx that lets in, and Express', [404, [...nginx, ...allow()]], [200, [...express, ...allow()]], false],
  ['nginx and an Express that does not let in', [404, nginx], [200, express], false],
  [
    'a redirect of nginx, and Express',
    [301, [...nginx, ['Location', '/a']]],
    [200, [...express, ...allow()]],
    false,
  ],
  [
    'an error of the gateway nginx, and Express',
    [502, nginx, '<center>nginx</center>'],
    [200, [...express, ...allow()]],
    false,
  ],
  [
    'what both came through, and Express behind it',
    [404, cloudflare],
    [200, [...cloudflare, ...express, ...allow()]],
    true,
  ],
  [
    'Express, and what both came through',
    [404, [...cloudflare, ...express]],
    [200, [...cloudflare, ...allow()]],
    true,
  ],
  ['nginx and Node.js', [404, nginx], [200, [...node, ...allow()]], true],
])('whether two servers answer: %s', (_, first, second, are) => {
  const seen = [asked(first), ...(second === null ? [] : [answered(...second)])]
  expect(serversThatDiffer(factsOf(preflighted, evidence(...seen))) !== null).toBe(are)
})

const map = (method: string, came: Came) => probe({ kind: 'allow-map', method }, came, { method: 'OPTIONS' })
const has: Came = [204, allow()]
const lacks: Came = [403]

test.each<readonly [string, readonly Observation[], string | null]>([
  ['its own method, while another has one', [request(get, [200]), map('GET', lacks), map('PUT', has)], 'PUT'],
  ['its own method, and no other either', [request(get, [200]), map('GET', lacks), map('PUT', lacks)], null],
  ['another method', [request(get, [200]), map('GET', has), map('PUT', has)], null],
  ['what was not asked', [request(get, [200]), map('PUT', has)], null],
  ['nothing, where it is let in', [request(get, [200, allow()]), map('GET', lacks), map('PUT', has)], null],
  [
    'nothing, where another is let in by an error',
    [request(get, [200]), map('GET', lacks), map('PUT', [403, allow()])],
    null,
  ],
  ['nothing, without a response', [map('GET', lacks), map('PUT', has)], null],
  [
    'nothing, behind a preflight',
    [asked([403]), request(get, [200]), map('GET', lacks), map('PUT', has)],
    null,
  ],
])('rules by method leave out %s', (_, seen, other) => {
  expect(leftOutMethod(factsOf(get, evidence(...seen)))?.method ?? null).toBe(other)
})
