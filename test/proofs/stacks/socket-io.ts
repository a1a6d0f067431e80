import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'
import * as requests from '../requests.ts'

/** The snippet is the server with its option; what is there today is the same with another. */
const shape: Shape = {
  corsImport: `import cors from 'cors'`,
  head: `import { createServer } from 'node:http'
import express from 'express'
import { Server } from 'socket.io'
const app = express()
const httpServer = createServer(app)`,
  routes: `app.get('/v1/orders', (request, response) => response.json({ ok: true }))`,
  tail: `httpServer.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))`,
}

const server = (options: string): string => `new Server(httpServer, { ${options} })`
const poll = { path: '/socket.io/?EIO=4&transport=polling' }

/** A client with extraHeaders. */
const authorized = { ...requests.authorized, ...poll }

const cases: readonly AppCase[] = [
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: poll,
    broken: () => ({ cors: server(`cors: { origin: 'http://localhost:3000' }`) }),
  },
  { cause: 'cors-not-configured', request: poll, broken: () => ({ cors: server('') }) },
  {
    cause: 'cors-after-routes',
    request: poll,
    // Express has a policy, and Socket.IO answers before it.
    broken: (page) => ({ cors: `app.use(cors({ origin: '${page}' }))\n${server('')}` }),
  },
  {
    cause: 'wildcard-with-credentials',
    request: { ...poll, credentials: 'include' },
    broken: () => ({ cors: server(`cors: { origin: '*' }`) }),
  },
  {
    cause: 'credentials-not-allowed',
    request: { ...poll, credentials: 'include' },
    broken: (page) => ({ cors: server(`cors: { origin: '${page}' }`) }),
  },
  { cause: 'preflight-failed', request: authorized, broken: () => ({ cors: server('') }) },
  {
    cause: 'invalid-allow-origin',
    request: poll,
    broken: () => ({ cors: server(`cors: { origin: String(undefined) }`) }),
  },
  {
    cause: 'request-header-not-allowed',
    request: authorized,
    broken: (page) => ({ cors: server(`cors: { origin: '${page}', allowedHeaders: ['Content-Type'] }`) }),
  },
  {
    cause: 'malformed-allow-list',
    request: authorized,
    broken: (page) => ({
      cors: server(`cors: { origin: '${page}', allowedHeaders: 'Authorization Content-Type' }`),
    }),
  },
]

export const socketIo: Ground = {
  stack: 'socket.io',
  version: async () => `Socket.IO ${versionOf('socket.io')}, Engine.IO ${versionOf('engine.io')}`,
  emulated: null,
  pageServer: null,
  errors: [
    ['/socket.io/?EIO=4&transport=nothing', /^400$/],
    ['/socket.io/?EIO=4&transport=polling&sid=unknown', /^400$/],
  ],
  proofs: cases.map((one) => appProof(shape, one)),
}
