import { expect, test } from 'vitest'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { changedLines } from '../../../src/knowledge/recipes/changed-lines.ts'
import { findingOf } from './samples.ts'

const express = `import cors from 'cors'

// PUT and x-tenant of https://app.example.com
app.use(
  cors({
    origin: ['https://app.example.com', 'http://localhost:3000'],
    methods: ['GET', 'HEAD', 'POST', 'PUT'],
    allowedHeaders: ['content-type', 'x-tenant'],
    exposedHeaders: ['x-total-count'],
    credentials: true,
    maxAge: 7200,
  }),
)
`
const nginx = `map $http_origin $cors_origin {
  'https://app.example.com' $http_origin;
}
if ($request_method = OPTIONS) {
  add_header Access-Control-Allow-Methods 'GET, HEAD, POST, PUT' always;
  add_header Access-Control-Allow-Headers 'content-type, x-tenant' always;
}
add_header Access-Control-Allow-Credentials true always;
`
const subject = { pageOrigin: 'https://app.example.com' } as const

test.each([
  ['origin-not-allowed', {}, "    origin: ['https://app.example.com', 'http://localhost:3000'],"],
  ['method-not-allowed', { method: 'PUT' }, "    methods: ['GET', 'HEAD', 'POST', 'PUT'],"],
  [
    'request-header-not-allowed',
    { headers: ['x-tenant'] },
    "    allowedHeaders: ['content-type', 'x-tenant'],",
  ],
  ['response-header-not-exposed', { headers: ['x-total-count'] }, "    exposedHeaders: ['x-total-count'],"],
  ['credentials-not-allowed', {}, '    credentials: true,'],
  ['stale-preflight', {}, '    maxAge: 7200,'],
] as const satisfies readonly (readonly [CauseId, object, string])[])(
  'in Express %s is fixed by its own line',
  (id, particulars, line) => {
    const lines = changedLines(express, findingOf(id, { particulars }), subject)
    expect(lines.map((at) => express.split('\n')[at])).toEqual([line])
  },
)

test.each([
  ['there already', {}, ["    origin: ['https://app.example.com', 'http://localhost:3000'],"]],
  [
    'not there either',
    { lacksCredentials: true },
    ["    origin: ['https://app.example.com', 'http://localhost:3000'],", '    credentials: true,'],
  ],
] as const)('a wildcard with Allow-Credentials %s', (_, particulars, changed) => {
  const lines = changedLines(express, findingOf('wildcard-with-credentials', { particulars }), subject)
  expect(lines.map((at) => express.split('\n')[at])).toEqual(changed)
})

test.each([
  ['method-not-allowed', { method: 'PUT' }, /Allow-Methods/],
  ['request-header-not-allowed', { headers: ['x-tenant'] }, /Allow-Headers/],
  ['credentials-not-allowed', {}, /Allow-Credentials/],
  ['cors-not-configured', {}, /'https:\/\/app\.example\.com' \$http_origin/],
] as const satisfies readonly (readonly [CauseId, object, RegExp])[])(
  'in nginx %s is fixed by its own line',
  (id, particulars, line) => {
    const [at, ...more] = changedLines(nginx, findingOf(id, { particulars }), subject)
    expect(nginx.split('\n')[at ?? -1]).toMatch(line)
    expect(more).toEqual([])
  },
)

test('a comment is no line that changes, and where no line can be told there is none', () => {
  expect(changedLines('# https://app.example.com\n', findingOf('origin-not-allowed'), subject)).toEqual([])
  expect(changedLines('return 204;\n', findingOf('method-not-allowed'), subject)).toEqual([])
})
