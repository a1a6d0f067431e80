import { cpSync, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { startProgram } from '../../browsers/start-program.ts'
import { freePort } from '../../support/free-port.ts'
import type { Ground, How, Running } from '../proof.ts'
import { unpack } from '../tool-chains/maven-archive.ts'
import { built, programs, runAside } from '../tool-chains/tool-chain.ts'

const version = '26.7.3'
const unpacked = join(built, `keycloak-${version}`)
const home = join(unpacked, `keycloak-${version}`)
const password = 'of-the-proof'

/** One for all proofs: it takes long to start, and a client's Web origins are changed while it runs. */
let server: (Running & { readonly port: number }) | null = null

export const keycloak: Ground = {
  stack: 'keycloak',
  version: async () => `Keycloak ${version}`,
  emulated: null,
  prepare: async () => {
    await unpack(`org.keycloak:keycloak-quarkus-dist:${version}:tar.gz`, unpacked)
    server = await startKeycloak()
    const address = `http://127.0.0.1:${server.port}`
    await inShell(
      `kcadm.sh config credentials --server ${address} --realm master --user admin --password ${password}`,
    )
  },
  close: async () => {
    await server?.stop()
    server = null
  },
  pageServer: null,
  // Where no client is named yet, Keycloak answers whoever asks.
  errors: [],
  proofs: [
    {
      cause: 'origin-not-allowed',
      request: {
        path: '/realms/shop/protocol/openid-connect/token',
        method: 'POST',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: `grant_type=password&client_id=page&username=ada&password=${password}`,
      },
      start: startWithClient,
    },
  ],
}

async function startKeycloak(): Promise<Running & { readonly port: number }> {
  const port = await freePort()
  mkdirSync(join(home, 'data/import'), { recursive: true })
  cpSync(join(programs, 'keycloak/realm.json'), join(home, 'data/import/realm.json'))
  const running = await startProgram({
    command: join(home, 'bin/kc.sh'),
    args: ['start-dev', '--db=dev-mem', '--http-host=127.0.0.1', `--http-port=${port}`, '--import-realm'],
    env: {
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
      JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
    },
    until: /Listening on/,
    withinMs: 300_000,
  })
  return { ...running, port }
}

/** The client as it is today, or as the snippet leaves it; what is asked on the port of the proof reaches the one Keycloak. */
async function startWithClient({ snippet, port }: How): Promise<Running> {
  const client = 'clients/7c1f7d3c-0f7b-4a39-9c54-6a1a3f2f6c11'
  await inShell(`kcadm.sh update ${client} -r shop -s 'webOrigins=["http://localhost:3000"]'`)
  if (snippet !== null) await inShell(snippet)
  const relay = createServer((socket) => {
    const onward = connect(server?.port ?? 0, '127.0.0.1')
    socket.on('error', () => onward.destroy()).pipe(onward)
    onward.on('error', () => socket.destroy()).pipe(socket)
  })
  relay.listen(port, '127.0.0.1')
  await once(relay, 'listening')
  return {
    stop: async () => {
      relay.close()
    },
  }
}

function inShell(script: string): Promise<void> {
  return runAside('/bin/sh', ['-ec', script], {
    PATH: `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`,
    KC_OPTS: `-Duser.home=${unpacked} -XX:TieredStopAtLevel=1`,
  })
}
