import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type AppCase, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'

const shape: Shape = {
  corsImport: `import cors from 'cors'
import { startStandaloneServer } from '@apollo/server/standalone'`,
  head: `import express from 'express'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
const app = express()
const server = new ApolloServer({
  typeDefs: 'type Query { ok: Boolean, fail: Boolean }',
  resolvers: { Query: { ok: () => true } },
})
const port = Number(process.env.PORT)`,
  routes: `await server.start()
const context = async ({ req, res }) => {
  if (req.query.page) res.set('X-Total-Count', '7')
  return {}
}
app.use('/graphql', express.json(), expressMiddleware(server, { context }))`,
  tail: `app.listen(port, '127.0.0.1', () => console.log('listening'))`,
}

const cors = (options: string): string => `app.use('/graphql', cors(${options}))`
const refuse = (status: number, rest = ''): string =>
  `app.use((request, response, next) => request.get('authorization') ? next() : response.status(${status})${rest}.send('a token is missing'))`

const known = appCases({
  cors,
  methods: 'methods',
  headers: 'allowedHeaders',
  blankList: `'Authorization Content-Type'`,
  tooLate: (page) => ({ late: cors(`{ origin: ['${page}'] }`) }),
  refuse: (status) => refuse(status, status === 401 ? `.set('WWW-Authenticate', 'Bearer')` : ''),
  noPreflight: (page) => ({
    fault: `app.use((request, response, next) => request.method === 'OPTIONS' ? response.status(405).set('Allow', 'GET, POST').end() : next())`,
    cors: cors(`{ origin: ['${page}'] }`),
  }),
  notReady: `app.use('/graphql', (request, response, next) => request.method === 'OPTIONS' || !('fail' in request.query) ? next() : next(new Error('not ready')))`,
  twice: (page) =>
    `app.use((request, response, next) => { response.append('Access-Control-Allow-Origin', '${page}'); next() })`,
  undefinedOrigin: 'String(undefined)',
  withoutVary: '',
  session: () => '',
})

/** No cache keeps a POST, GraphQL sets no cookie by itself, and OPTIONS never gets past a policy that comes late. */
const leftOut: readonly CauseId[] = [
  'cached-for-another-origin',
  'cookie-not-sent',
  'cors-after-routes',
  // A browser asks no list whether POST is allowed.
  'method-not-allowed',
  // It comes without a policy, of Apollo itself.
  'preflight-failed',
]

const queries: Readonly<Partial<Record<CauseId, string>>> = {
  'response-header-not-exposed': '?page=2',
  'error-response-without-cors': '?fail',
}

/** The standalone server sends * and has no setting for it. */
const standalone: AppCase['broken'] = () => ({
  cors: `await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } })
console.log('listening')
await new Promise(() => {})`,
})

const cases: readonly AppCase[] = known
  .filter(({ cause }) => !leftOut.includes(cause))
  .map((one) => ({
    ...one,
    // Without a policy Apollo takes OPTIONS for a forged request, and answers it with 400.
    cause: one.cause === 'cors-not-configured' ? 'preflight-failed' : one.cause,
    request: {
      ...one.request,
      path: `/graphql${queries[one.cause] ?? ''}`,
      method: 'POST',
      headers: [...(one.request.headers ?? []), ['Content-Type', 'application/json']],
      body: '{"query":"{ ok }"}',
    },
    broken: one.cause === 'wildcard-with-credentials' ? standalone : one.broken,
  }))

export const apollo: Ground = {
  stack: 'apollo',
  version: async () =>
    `Apollo Server ${versionOf('@apollo/server')}, @as-integrations/express5 ${versionOf('@as-integrations/express5')}`,
  emulated: null,
  pageServer: null,
  errors: [
    ['/graphql', /^400$/],
    ['/graphql?query={nothing}', /^400$/],
  ],
  proofs: cases.map((one) => appProof(shape, one)),
}
