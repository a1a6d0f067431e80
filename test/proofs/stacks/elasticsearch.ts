import { chownSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { freePort } from '../../support/free-port.ts'
import type { Asked, Ground, How, Running } from '../proof.ts'
import * as requests from '../requests.ts'
import { javaHome, unpack } from '../tool-chains/maven-archive.ts'
import { workFolder } from '../work-folder.ts'

const version = '8.19.5'
/** Where whoever it runs as can read it: it refuses to run as the superuser. */
const unpacked = join(tmpdir(), `cors-triage-elasticsearch-${version}`)
const home = join(unpacked, `elasticsearch-${version}`)
const nobody = 65_534

interface NodeCase extends Asked {
  /** Lines of elasticsearch.yml below http.cors, by name. */
  readonly settings: (pageOrigin: string) => Readonly<Record<string, string>>
}

const health = { path: '/_cluster/health' }
const cors = (origin: string, more: Readonly<Record<string, string>> = {}) => ({
  enabled: 'true',
  'allow-origin': origin,
  ...more,
})

const cases: readonly NodeCase[] = [
  { cause: 'cors-not-configured', request: health, settings: () => ({}) },
  {
    cause: 'origin-not-allowed',
    variant: 'localhost-only',
    request: health,
    settings: () => cors('http://localhost:3000'),
  },
  {
    cause: 'method-not-allowed',
    request: { ...requests.put, path: '/_index_template/shop', body: '{"index_patterns":["shop"]}' },
    settings: (page) => cors(page, { 'allow-methods': 'GET, POST' }),
  },
  {
    cause: 'request-header-not-allowed',
    request: { ...health, headers: [['X-Shop', '7']] },
    settings: (page) => cors(page),
  },
]

export const elasticsearch: Ground = {
  stack: 'elasticsearch',
  version: async () => `Elasticsearch ${version}`,
  emulated: null,
  prepare: () =>
    unpack(`org.elasticsearch.distribution.integ-test-zip:elasticsearch:${version}:zip`, unpacked),
  pageServer: null,
  errors: [
    ['/nothing-here', /^404$/],
    ['/_search?size=x', /^400$/],
  ],
  proofs: cases.map(({ settings, ...one }) => ({
    ...one,
    start: (how) => startNode(settings(how.pageOrigin), how),
  })),
}

async function startNode(
  settings: Readonly<Record<string, string>>,
  { snippet, port }: How,
): Promise<Running> {
  const today = Object.entries(settings).map(([name, value]) => `http.cors.${name}: "${value}"\n`)
  const configuration = Object.fromEntries(
    ['jvm.options', 'log4j2.properties'].map((name) => [
      `config/${name}`,
      readFileSync(join(home, 'config', name), 'utf8'),
    ]),
  )
  const folder = await workFolder({
    ...configuration,
    'config/elasticsearch.yml': `network.host: 127.0.0.1
http.port: ${port}
transport.port: ${await freePort()}
discovery.type: single-node
xpack.security.enabled: false
path.logs: \${WORK}/logs
path.data: \${WORK}/data
${snippet ?? today.join('')}`,
    'logs/.keep': '',
    'data/.keep': '',
    'tmp/.keep': '',
  })
  const isRoot = process.getuid?.() === 0
  if (isRoot)
    for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
      chownSync(join(folder, name), nobody, nobody)
  const program = join(home, 'bin/elasticsearch')
  return startProgram({
    command: isRoot ? 'setpriv' : program,
    args: isRoot ? [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', program] : [],
    env: {
      WORK: folder,
      ES_JAVA_HOME: javaHome(),
      ES_PATH_CONF: join(folder, 'config'),
      ES_TMPDIR: join(folder, 'tmp'),
      ES_JAVA_OPTS: '-Xms256m -Xmx256m -XX:TieredStopAtLevel=1',
      CLI_JAVA_OPTS: '-XX:TieredStopAtLevel=1',
    },
    until: /\] started /,
    withinMs: 120_000,
    remove: [folder],
  })
}
