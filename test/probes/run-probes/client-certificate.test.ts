import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { beforeAll, expect, test } from 'vitest'
import { conclude } from '../../../src/knowledge/triage.ts'
import { makePki, type Pki } from '../support/certificates.ts'
import { caseOf, page, probe } from '../support/probing.ts'
import { withServer } from '../support/serve.ts'

let pki: Pki
beforeAll(async () => {
  pki = await makePki()
})

const origin = ['Access-Control-Allow-Origin', page] as const
const grants = [
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const

function allow(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of [origin, ...grants]) response.setHeader(name, value)
  response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end()
}

/** As nginx with `ssl_verify_client on`: the handshake goes well, and whoever has no certificate is told so. */
function likeNginx(request: IncomingMessage, response: ServerResponse): void {
  if ((request.socket as TLSSocket).authorized) return allow(request, response)
  response.writeHead(400, { Server: 'nginx' }).end('<center>No required SSL certificate was sent</center>')
}

const inTls = { requestCert: true, rejectUnauthorized: true }
const inHttp = { requestCert: true, rejectUnauthorized: false }

/** How the three engines fare, and the first cause with its fix. */
async function seenWith(
  given: Parameters<typeof caseOf>[1],
  answer: typeof allow,
  demands: { readonly requestCert: boolean; readonly rejectUnauthorized: boolean },
) {
  const told: { browsers: string[]; cause: string; title: string; fix: string; asked: string[] }[] = []
  await withServer(
    answer,
    async ({ port }) => {
      const subject = caseOf(`https://api.example.com:${port}/v1`, given)
      const evidence = await probe(subject, {
        ca: pki.root,
        certificate: pki.good,
        resolve: [{ host: 'api.example.com', port, address: '127.0.0.1' }],
      })
      const { diagnosis, fixes } = conclude(subject, evidence, null)
      const [first] = diagnosis.causes
      told.push({
        browsers: Object.values(diagnosis.verdict.browsers).map(({ outcome, at }) => at ?? outcome),
        cause: first === undefined ? 'none' : `${first.id} ${first.confidence}`,
        title: first?.title ?? '',
        fix: JSON.stringify(fixes[0] ?? null),
        asked: evidence.observations.map(({ id }) => id).filter((id) => id.startsWith('without-certificate')),
      })
    },
    { ...pki.good, ca: pki.root, ...demands },
  )
  const [one] = told
  if (one === undefined) throw new Error('nothing was seen')
  return one
}

test.each([
  ['in TLS itself', allow, inTls, 'connection'],
  ['in HTTP', likeNginx, inHttp, 'preflight'],
] as const)(
  'a preflight shows a certificate in Chromium alone: demanded %s',
  async (_, answer, demands, at) => {
    const seen = await seenWith({ method: 'PUT', credentials: 'include' }, answer, demands)
    expect(seen.browsers).toEqual(['response', at, at])
    expect(seen.asked).toEqual(['without-certificate:preflight'])
    expect(seen.cause).toBe('tls-failure certain')
    expect(seen.title).toMatch(/Firefox shows to no preflight/)
    expect(seen.fix).toContain('none to a preflight')
  },
)

test('a request without credentials shows it in Chromium alone', async () => {
  const seen = await seenWith({}, allow, inTls)
  expect(seen.browsers).toEqual(['response', 'connection', 'connection'])
  expect(seen.title).toMatch(/to requests with credentials alone/)
  expect(seen.fix).toContain("credentials: 'include'")
})

test('a request with credentials shows it everywhere, and nothing is asked besides', async () => {
  const seen = await seenWith({ credentials: 'include' }, allow, inTls)
  expect(seen).toMatchObject({ browsers: ['response', 'response', 'response'], cause: 'none', asked: [] })
})

test('a server that can do without says so to all three', async () => {
  const seen = await seenWith({ method: 'PUT' }, allow, inHttp)
  expect(seen.browsers).toEqual(['response', 'response', 'response'])
  expect(seen.cause).toBe('none')
})
