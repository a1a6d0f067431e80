import type { Ground } from '../proof.ts'
import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import * as requests from '../requests.ts'

const shape: Shape = {
  corsImport: `import cors from 'cors'`,
  head: `import express from 'express'
const app = express()`,
  routes: `
app.get('/v1/orders', (request, response) => {
  if (request.query.page) response.set('X-Total-Count', '7')
  response.json({ ok: true })
})
app.put('/v1/orders', (request, response) => response.json({ ok: true }))
app.get('/v1/fail', () => { throw new Error('the database is gone') })`,
  tail: `app.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))`,
}

const proper = (page: string): string => `app.use(cors({ origin: ['${page}'] }))`

const cases: readonly AppCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: {},
    broken: () => ({ cors: `app.use(cors({ origin: ['http://localhost:3000'] }))` }),
  },
  { cause: 'cors-not-configured', request: {}, broken: () => ({}) },
  {
    cause: 'cors-after-routes',
    request: {},
    broken: (page) => ({ late: proper(page) }),
  },
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    broken: (page) => ({
      fault: `app.use('/v1/fail', (request, response, next) => request.method === 'OPTIONS' ? next() : next(new Error('not ready')))`,
      cors: proper(page),
    }),
  },
  {
    cause: 'wildcard-with-credentials',
    request: requests.withCookies,
    broken: () => ({ cors: `app.use(cors({ origin: '*', credentials: true }))` }),
  },
  {
    cause: 'credentials-not-allowed',
    request: requests.withCookies,
    broken: (page) => ({ cors: proper(page) }),
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.use((request, response, next) => request.get('authorization') ? next() : response.status(401).set('WWW-Authenticate', 'Bearer').end())`,
      cors: proper(page),
    }),
  },
  {
    cause: 'preflight-not-handled',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.use((request, response, next) => request.method === 'OPTIONS' ? response.status(405).set('Allow', 'GET, PUT').end() : next())`,
      cors: proper(page),
    }),
  },
  {
    cause: 'preflight-failed',
    request: requests.authorized,
    broken: (page) => ({
      fault: `app.use((request, response, next) => request.get('authorization') ? next() : response.status(400).send('header missing'))`,
      cors: proper(page),
    }),
  },
  {
    cause: 'multiple-allow-origin',
    request: {},
    broken: (page) => ({
      cors: `${proper(page)}
app.use((request, response, next) => { response.append('Access-Control-Allow-Origin', '${page}'); next() })`,
    }),
  },
  {
    cause: 'invalid-allow-origin',
    request: {},
    broken: () => ({ cors: `app.use(cors({ origin: String(undefined) }))` }),
  },
  {
    cause: 'method-not-allowed',
    request: requests.put,
    broken: (page) => ({ cors: `app.use(cors({ origin: ['${page}'], methods: ['GET', 'POST'] }))` }),
  },
  {
    cause: 'request-header-not-allowed',
    request: requests.authorized,
    broken: (page) => ({ cors: `app.use(cors({ origin: ['${page}'], allowedHeaders: ['Content-Type'] }))` }),
  },
  {
    cause: 'malformed-allow-list',
    request: requests.authorized,
    broken: (page) => ({
      cors: `app.use(cors({ origin: ['${page}'], allowedHeaders: 'Authorization Content-Type' }))`,
    }),
  },
  {
    cause: 'response-header-not-exposed',
    request: requests.counted,
    exposes: 'x-total-count',
    broken: (page) => ({ cors: proper(page) }),
  },
]

export const express: Ground = {
  stack: 'express',
  version: async () => `Express ${versionOf('express')}, cors ${versionOf('cors')}`,
  emulated: null,
  servesPage: false,
  proofs: cases.map((one) => appProof(shape, one)),
}
