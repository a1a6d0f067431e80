import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startProgram } from '../../browsers/start-program.ts'
import { partsOf, type Ground, type Running } from '../proof.ts'
import { proxyCases, proxyProof, sharedCache, type ProxyCase, type Site } from '../proxy.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

const set = (name: string, value: string): string => `http-response set-header ${name} "${value}"\n`
const allow = (origin: string): string => set('Access-Control-Allow-Origin', origin)
const options = (status: number): string => `http-request return status ${status} if METH_OPTIONS\n`
const preflight = (origin: string, methods: string, headers: string): string =>
  `http-request return status 204 hdr Access-Control-Allow-Origin "${origin}" hdr Access-Control-Allow-Methods "${methods}" hdr Access-Control-Allow-Headers "${headers}" if METH_OPTIONS
${allow(origin)}`

const cases: readonly ProxyCase[] = [
  ...proxyCases({
    allow,
    add: (origin) => allow(origin).replace('set-header', 'add-header'),
    credentials: set('Access-Control-Allow-Credentials', 'true'),
    options,
    preflight,
    strip: 'http-response del-header Access-Control-Allow-Origin\n',
    limit: `stick-table type ip size 1k expire 1m store http_req_cnt
http-request track-sc0 src if { path /v1/limited }
http-request deny deny_status 429 if { path /v1/limited } { sc_http_req_cnt(0) gt 1 }`,
  }),
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    // http-response does not reach what HAProxy answers by itself.
    cors: (page) => preflight(page, 'GET, PUT', 'authorization, content-type'),
    kept: 'http-request return status 500 content-type text/plain string "not ready" if { path /v1/fail } !METH_OPTIONS',
  },
  {
    cause: 'preflight-requires-auth',
    request: requests.authorized,
    cors: allow,
    kept: 'http-request return status 401 hdr WWW-Authenticate Bearer unless { req.hdr(Authorization) -m found }',
  },
  sharedCache,
]

export const haproxy: Ground = {
  stack: 'haproxy',
  version: async () =>
    `HAProxy ${/version (\d[\d.]+)/.exec((await promisify(execFile)('/usr/sbin/haproxy', ['-v'])).stdout)?.[1] ?? ''}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, startHaproxy)),
}

async function startHaproxy({ port, application, cors, snippet, kept }: Site): Promise<Running> {
  const [frontend = cors] = partsOf(snippet ?? '', /^# Part \d: /m)
  const folder = await workFolder({
    'haproxy.cfg': `defaults
  mode http
  timeout connect 2s
  timeout client 10s
  timeout server 10s
frontend shop
  bind 127.0.0.1:${port}
${frontend}
${kept}
  default_backend application
backend application
  server first 127.0.0.1:${application}
`,
  })
  return startProgram({
    command: '/usr/sbin/haproxy',
    args: ['-db', '-V', '-f', `${folder}/haproxy.cfg`],
    until: /as the polling mechanism/,
    remove: [folder],
  })
}
