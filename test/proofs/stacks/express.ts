import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'

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

const cors = (options: string): string => `app.use(cors(${options}))`

const cases = appCases({
  cors,
  methods: 'methods',
  headers: 'allowedHeaders',
  blankList: `'Authorization Content-Type'`,
  tooLate: (page) => ({ late: cors(`{ origin: ['${page}'] }`) }),
  refuse: (status) =>
    `app.use((request, response, next) => request.get('authorization') ? next() : response.status(${status})${status === 401 ? `.set('WWW-Authenticate', 'Bearer')` : ''}.send('a token is missing'))`,
  noPreflight: (page) => ({
    fault: `app.use((request, response, next) => request.method === 'OPTIONS' ? response.status(405).set('Allow', 'GET, PUT').end() : next())`,
    cors: cors(`{ origin: ['${page}'] }`),
  }),
  notReady: `app.use('/v1/fail', (request, response, next) => request.method === 'OPTIONS' ? next() : next(new Error('not ready')))`,
  twice: (page) =>
    `app.use((request, response, next) => { response.append('Access-Control-Allow-Origin', '${page}'); next() })`,
  undefinedOrigin: 'String(undefined)',
  withoutVary: `app.use((request, response, next) => { response.set('Access-Control-Allow-Origin', request.get('origin') ?? ''); next() })`,
  session: (setCookie) => `app.get('/v1/session', (req, res) => {
  const value = 'of-the-proof'
  ${setCookie ?? `res.cookie('sid', value, { sameSite: 'lax' })`}
  res.json({ cookies: req.get('cookie') ?? '' })
})`,
})

export const express: Ground = {
  stack: 'express',
  version: async () => `Express ${versionOf('express')}, cors ${versionOf('cors')}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => appProof(shape, one)),
}
