import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CauseId } from '../../../src/knowledge/model/diagnosis.ts'
import { startProgram } from '../../browsers/start-program.ts'
import { withoutVary } from '../application.ts'
import { partsOf, type Ground, type Running } from '../proof.ts'
import { proxyCases, proxyProof, type ProxyCase, type Site } from '../proxy.ts'
import * as requests from '../requests.ts'
import { workFolder } from '../work-folder.ts'

const header = (name: string, value: string): string => `set resp.http.Access-Control-${name} = "${value}";`
const deliver = (lines: string): string => `sub vcl_deliver { ${lines} }\n`
const allow = (origin: string): string => deliver(header('Allow-Origin', origin))
const options = (status: number): string =>
  `sub vcl_recv { if (req.method == "OPTIONS") { return (synth(${status})); } }\n`
const preflight = (origin: string, methods: string, headers: string): string => `${options(204)}
sub vcl_synth { if (resp.status == 204) {
  ${header('Allow-Origin', origin)} ${header('Allow-Methods', methods)} ${header('Allow-Headers', headers)}
} }
${allow(origin)}`

/** In VCL a header is set, never added: it comes twice from behind. */
const twice: ProxyCase = {
  cause: 'multiple-allow-origin',
  request: {},
  cors: () => '',
  application: (page) => (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', [page, page])
  },
}
/** Varnish sets and rewrites no cookie; an OPTIONS that it refuses by itself is answered elsewhere. */
const leftOut: readonly CauseId[] = ['multiple-allow-origin', 'cookie-not-sent', 'preflight-failed']

const cases: readonly ProxyCase[] = [
  twice,
  ...proxyCases({
    allow,
    credentials: deliver(header('Allow-Credentials', 'true')),
    options,
    preflight,
    strip: deliver('unset resp.http.Access-Control-Allow-Origin;'),
    limit: 'sub vcl_recv { if (req.url == "/v1/limited") { return (synth(429)); } }',
  }).filter(({ cause }) => !leftOut.includes(cause)),
  {
    cause: 'error-response-without-cors',
    request: { ...requests.authorized, path: '/v1/fail' },
    // vcl_deliver does not see what Varnish answers by itself.
    cors: (page) => preflight(page, 'GET, PUT', 'authorization, content-type'),
    kept: 'sub vcl_recv { if (req.url == "/v1/fail" && req.method != "OPTIONS") { return (synth(500)); } }',
  },
  {
    cause: 'cached-for-another-origin',
    request: {},
    visitor: requests.somebodyElse,
    cors: () => '',
    application: () => withoutVary,
  },
]

export const varnish: Ground = {
  stack: 'varnish',
  version: async () =>
    `Varnish ${/varnish-(\d[\d.]+)/.exec((await promisify(execFile)('/usr/sbin/varnishd', ['-V'])).stderr)?.[1] ?? ''}`,
  emulated: null,
  pageServer: null,
  proofs: cases.map((one) => proxyProof(one, startVarnish)),
}

async function startVarnish({ port, application, cors, snippet, kept }: Site): Promise<Running> {
  const [end = cors] = partsOf(snippet ?? '', /^# Part \d: /m)
  const folder = await workFolder({
    'default.vcl': `vcl 4.1;
backend application { .host = "127.0.0.1"; .port = "${application}"; }
${snippet === null ? '' : kept}
${end}
${snippet === null ? kept : ''}
`,
  })
  return startProgram({
    command: '/usr/sbin/varnishd',
    args: [
      '-F',
      '-a',
      `127.0.0.1:${port}`,
      '-T',
      'none',
      '-s',
      'malloc,16m',
      '-n',
      `${folder}/state`,
      '-f',
      `${folder}/default.vcl`,
    ],
    until: /Child starts/,
    remove: [folder],
  })
}
