import { appCases } from '../app-cases.ts'
import { appProof, versionOf, type Shape } from '../node-app.ts'
import type { Ground } from '../proof.ts'

/** What TypeScript makes of a controller with decorators. */
const shape: Shape = {
  corsImport: '',
  head: `import 'reflect-metadata'
import { Controller, Get, Module, Put, Query, Req, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'

class Orders {
  list(response, page) {
    if (page) response.setHeader('X-Total-Count', '7')
    return { ok: true }
  }
  change() { return { ok: true } }
  fail() { throw new Error('the database is gone') }
}
const on = (name, ...decorators) => {
  for (const decorate of decorators)
    decorate(Orders.prototype, name, Object.getOwnPropertyDescriptor(Orders.prototype, name))
}
on('list', Get('orders'))
Res({ passthrough: true })(Orders.prototype, 'list', 0)
Query('page')(Orders.prototype, 'list', 1)
on('change', Put('orders'))
on('fail', Get('fail'))
Controller('v1')(Orders)
class Shop {}
Module({ controllers: [Orders] })(Shop)

const app = await NestFactory.create(Shop, { logger: false })`,
  routes: '',
  tail: `await app.listen(Number(process.env.PORT), '127.0.0.1')
console.log('listening')`,
}

const cors = (options: string): string => `app.enableCors(${options})`

const cases = appCases({
  cors,
  methods: 'methods',
  headers: 'allowedHeaders',
  blankList: `'Authorization Content-Type'`,
  // Static files and the like, before enableCors().
  tooLate: (page) => ({
    fault: `app.use('/v1/orders', (request, response) => response.json({ ok: true }))`,
    cors: cors(`{ origin: ['${page}'] }`),
  }),
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
  session: (setCookie) => `app.use('/v1/session', (request, response) => {
  const value = 'of-the-proof'
  ${setCookie ?? `response.cookie('sid', value, { sameSite: 'lax' })`}
  response.json({ cookies: request.get('cookie') ?? '' })
})`,
})

export const nestjs: Ground = {
  stack: 'nestjs',
  version: async () => `NestJS ${versionOf('@nestjs/core')} (on Express)`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => appProof(shape, one)),
}
