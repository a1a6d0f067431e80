import { describe, expect, test } from 'vitest'
import { scanOf, told } from './scan-of.ts'

const express = (options: string) =>
  `import cors from 'cors'\nimport express from 'express'\nconst app = express()\napp.use(cors(${options}))\n`
const hono = (use: string) =>
  `import { Hono } from 'hono'\nimport { cors } from 'hono/cors'\nconst app = new Hono()\n${use}\n`

describe('the origin option of Express', () => {
  test.each([
    ['{}', '*', []],
    ['{ ...given }', 'unknown', []],
    ["{ origin: ['*'] }", ['*'], ['origin-not-allowed:4']],
    [
      "{ origin: 'https://a.test,https://b.test' }",
      ['https://a.test,https://b.test'],
      ['multiple-allow-origin:4'],
    ],
    [
      "{ origin: production ? 'https://a.test/' : 'http://localhost:3000' }",
      'unknown',
      ['origin-not-allowed:4'],
    ],
    ['{ origin: (origin, done) => done(null, origin) }', 'reflect', ['origin-not-allowed:4']],
    [
      "{ origin: (origin, done) => done(null, new Set(['https://a.test']).has(origin)) }",
      ['https://a.test'],
      [],
    ],
    [
      "{ origin: (o, done) => ['https://a.test'].indexOf(o) === -1 ? done(new Error('no')) : done(null, true) }",
      ['https://a.test'],
      [],
    ],
    ["{ origin: (o, done) => done(null, o === 'https://a.test') }", ['https://a.test'], []],
    ["{ origin: (o, done) => done(null, o.endsWith('.a.test')) }", 'unknown', []],
    ["{ origin: (o, done) => done(null, o.endsWith('a.test')) }", 'unknown', ['origin-not-allowed:4']],
    [
      "{ origin: (o, done) => done(null, o.startsWith('https://a.test')) }",
      'unknown',
      ['origin-not-allowed:4'],
    ],
    ['{ origin: async (o, done) => done(null, await known(o)) }', 'unknown', []],
  ])('%s', async (options, origins, findings) => {
    expect(told(await scanOf({ 'app.ts': express(options) }))).toEqual([['app.ts:4', origins, findings]])
  })
})

test('Elysia takes a host for both schemes, and its defaults are its own', async () => {
  const source = "import { cors } from '@elysiajs/cors'\nnew Elysia().use(cors({ origin: 'a.test' }))\n"
  const { policies } = await scanOf({ 'a.ts': source })
  expect(policies).toMatchObject([
    {
      stack: 'elysia',
      origins: ['a.test'],
      methods: '*',
      headers: 'unknown',
      credentials: true,
      findings: [],
    },
  ])
})

describe('what another file of the tree says', () => {
  test.each([
    [
      'a named export',
      "import { allowed } from './origins'",
      "export const allowed = ['https://a.test']",
      'allowed',
    ],
    [
      'a default export',
      "import allowed from './origins.js'",
      "export default ['https://a.test']",
      'allowed',
    ],
    [
      'a CommonJS property',
      "const { allowed } = require('./origins')",
      "module.exports = { allowed: ['https://a.test'] }",
      'allowed',
    ],
    [
      'a whole module',
      "import * as settings from './origins'",
      "export const allowed = ['https://a.test']",
      'settings.allowed',
    ],
    [
      'a function',
      "import { check } from './origins'",
      "const all = ['https://a.test']\nexport const check = (o, done) => done(null, all.includes(o))",
      'check',
    ],
  ])('%s', async (_, line, module, name) => {
    const app = `${line}\nconst app = require('express')()\napp.use(require('cors'))\napp.use(cors({ origin: ${name} }))`
    expect(told(await scanOf({ 'app.js': app, 'origins.ts': module }))).toEqual([
      ['app.js:4', ['https://a.test'], []],
    ])
  })

  test('JSON, an index file, and a module that passes another one on', async () => {
    const files = {
      'app.js':
        "import cors from 'cors'\nimport { one, two } from './config'\ncors({ origin: [one, ...two] })",
      'config/index.js': "export { one } from './one.js'\nexport { default as two } from './two.json'",
      'config/one.js': "export const one = 'https://one.test'",
      'config/two.json': '["https://two.test"]',
    }
    expect(told(await scanOf(files))).toEqual([['app.js:3', ['https://one.test', 'https://two.test'], []]])
  })

  test('two modules that import each other end', async () => {
    const files = {
      'a.js': "import cors from 'cors'\nimport { b } from './b.js'\nexport const a = b\ncors({ origin: a })",
      'b.js': "import { a } from './a.js'\nexport const b = a",
    }
    expect(told(await scanOf(files))).toEqual([['a.js:4', 'unknown', []]])
  })
})

describe('the environment', () => {
  const app = express('{ origin: process.env.CORS_ORIGINS.split(",") }')

  test('unset: the files that could have set it are named', async () => {
    const scan = await scanOf({
      'app.ts': app,
      '.env': 'PORT=1',
      '.env.example': 'CORS_ORIGINS=https://a.test',
    })
    expect(told(scan)).toEqual([['app.ts:4', 'unknown', ['origin-not-allowed:4']]])
    expect(scan.policies[0]?.findings[0]?.says).toContain('which .env does not set')
  })

  test('set: its value is judged where it stands, and nothing else of that file is told', async () => {
    const scan = await scanOf({
      'api/app.ts': app,
      'api/.env': 'TOKEN=s3cret\nCORS_ORIGINS="https://a.test/"',
    })
    expect(told(scan)).toEqual([['api/app.ts:4', ['https://a.test/'], ['origin-not-allowed:4']]])
    expect(scan.policies[0]?.findings[0]?.says).toMatch(
      /CORS_ORIGINS is set at api\/\.env:2: .*ends in a slash/,
    )
    expect(JSON.stringify(scan)).not.toContain('s3cret')
  })

  test('a file of another package does not set it', async () => {
    const scan = await scanOf({ 'api/app.ts': app, 'web/.env': 'CORS_ORIGINS=https://a.test' })
    expect(told(scan)[0]?.[1]).toBe('unknown')
  })
})

describe('order', () => {
  test.each([
    ["app.get('/a', f)\napp.use(cors())", ['cors-after-routes:5']],
    ["app.use(cors())\napp.get('/a', f)", []],
    ["app.use('/a', require('./router'))\napp.use(cors())", ['cors-after-routes:5']],
    ["app.use(require('./logger'))\napp.use(cors())", []],
    ["app.get('/health', f)\napp.use('/api', cors())", []],
    ["app.get('/api/a', f)\napp.use('/api', cors())", ['cors-after-routes:5']],
    ["app.put('/a', cors(), f)", ['preflight-not-handled:4']],
    ["app.options('/a', cors())\napp.put('/a', cors(), f)", []],
    ["app.get('/a', cors(), f)", []],
  ])('%s', async (lines, findings) => {
    const files = {
      'app.js': `const cors = require('cors')\nconst express = require('express')\nconst app = express()\n${lines}`,
      'router.js': "module.exports = require('express').Router()",
      'logger.js': 'module.exports = (req, res, next) => next()',
    }
    const { policies } = await scanOf(files)
    expect(
      policies.flatMap((policy) => policy.findings.map(({ cause, line }) => `${cause}:${line}`)),
    ).toEqual(findings)
  })

  test('Fastify adds its hook to routes above too', async () => {
    const text =
      "import cors from '@fastify/cors'\nconst app = (await import('fastify')).default()\napp.get('/a', f)\nawait app.register(cors, { origin: 'https://a.test' })"
    expect(told(await scanOf({ 'app.js': text }))).toEqual([['app.js:4', ['https://a.test'], []]])
  })
})

test.each([
  ["app.use('*', cors({ origin: (o) => o }))", 'reflect', ['origin-not-allowed:4']],
  ["app.use('*', cors({ credentials: true }))", '*', ['wildcard-with-credentials:4']],
  ["app.use('*', (c, next) => cors({ origin: c.env.ORIGIN })(c, next))", 'unknown', ['origin-not-allowed:4']],
])('Hono: %s', async (use, origins, findings) => {
  expect(told(await scanOf({ 'app.ts': hono(use) }))).toEqual([['app.ts:4', origins, findings]])
})

test('what Vite and Next pass on, and nothing that stays on the same server', async () => {
  const vite =
    "const target = 'https://api.test'\nexport default { server: { proxy: {\n '/a': 'http://localhost:1',\n '/b': { target },\n '/c': { target: process.env.API } } } }"
  const next =
    "module.exports = { rewrites: async () => [\n{ source: '/a', destination: `https://api.test/:path*` },\n{ source: '/b', destination: '/c' }],\nredirects: async () => [{ source: '/d', destination: 'https://x.test' }] }"
  const { proxies } = await scanOf({ 'vite.config.ts': vite, 'next.config.js': next })
  expect(proxies.map(({ file, line, path, target }) => [`${file}:${line}`, path, target])).toEqual([
    ['next.config.js:2', '/a', 'https://api.test/:path*'],
    ['vite.config.ts:3', '/a', 'http://localhost:1'],
    ['vite.config.ts:4', '/b', 'https://api.test'],
    ['vite.config.ts:5', '/c', null],
  ])
})

describe('headers set by hand', () => {
  test.each([
    [
      "exports.handler = async () => ({ headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': true } })",
      '*',
      ['wildcard-with-credentials:1'],
    ],
    [
      "res.setHeader('Access-Control-Allow-Origin', 'https://a.test, https://b.test')",
      ['https://a.test, https://b.test'],
      ['multiple-allow-origin:1'],
    ],
    [
      "res.header('Access-Control-Allow-Origin', req.headers.origin || '*')",
      'reflect',
      ['origin-not-allowed:1'],
    ],
    [
      "app.use((req, res) => { const { origin } = req.headers; if (origin === 'https://a.test') res.set('Access-Control-Allow-Origin', origin) })",
      ['https://a.test'],
      [],
    ],
    ["res.set('Access-Control-Allow-Origin', process.env.ORIGIN)", 'unknown', ['origin-not-allowed:1']],
  ])('%s', async (text, origins, findings) => {
    expect(told(await scanOf({ 'app.js': text }))).toEqual([['app.js:1', origins, findings]])
  })
})
