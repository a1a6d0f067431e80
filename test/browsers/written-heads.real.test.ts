import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { judge } from '../../src/knowledge/browsers/judge/judge.ts'
import { recordedAnswer } from '../../src/knowledge/browsers/judge/recorded-answer.ts'
import { engines } from '../../src/knowledge/model/cors-error.ts'
import { createTransport } from '../../src/probes/transport.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import { startGround, type Ground } from './ground.ts'
import { starts } from './witness.ts'
import { writtenHeads } from './written-heads.ts'

const heads = Object.entries(writtenHeads)
const server = createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', (asked) => {
    const index = /^GET \/(\d+) /.exec(asked.toString('latin1'))?.[1]
    socket.end(Buffer.from(heads[Number(index ?? -1)]?.[1] ?? '', 'latin1'))
  })
})
let ground: Ground
let api = ''

beforeAll(async () => {
  ground = await startGround(null)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await ground.close()
})

describe.each(engines)('%s reads what the probe reads', (engine) => {
  it('and does with it what the judge says', { timeout: 240_000 }, async () => {
    const browser = await starts[engine](null)
    const transport = createTransport(defaultProbeOptions)
    try {
      const asked = `Promise.all(${JSON.stringify(heads.map((_, index) => `${api}/${index}`))}.map((url) =>
        fetch(url, { cache: 'no-store' }).then(({ status }) => status, () => null))).then(JSON.stringify)`
      const page = `${ground.places.page}/page`
      const seen = JSON.parse(await browser.evaluate(page, asked)) as (number | null)[]
      const said = await Promise.all(
        heads.map(async (_, index) => {
          const url = `${api}/${index}`
          const request = { method: 'GET', url, headers: [], body: null }
          const how = { addresses: ['127.0.0.1'], bodyCap: 0 }
          const { response } = await transport.exchange(request, how, new AbortController().signal)
          // What the probe does not read, no browser does.
          if (response === null) return null
          const came = recordedAnswer(response.status, response.headers, response)
          const judged = judge(engine, {
            page: ground.places.page,
            url,
            method: 'GET',
            headers: [],
            credentials: 'omit',
            redirect: 'follow',
            hops: [{ url, preflight: null, response: came }],
          })
          return judged.outcome === 'response' ? judged.status : null
        }),
      )
      const named = (values: readonly unknown[]) =>
        Object.fromEntries(heads.map(([title], index) => [title, values[index]]))
      expect(named(said)).toEqual(named(seen))
    } finally {
      await transport.close()
      await browser.close()
    }
  })
})
