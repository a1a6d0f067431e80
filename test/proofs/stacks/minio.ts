import { spawn } from '@lydell/node-pty'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startProgram } from '../../browsers/start-program.ts'
import type { Ground, How, Running } from '../proof.ts'
import { goCommand } from '../tool-chains/go-command.ts'
import { built, run } from '../tool-chains/tool-chain.ts'
import { workFolder } from '../work-folder.ts'

/** MinIO numbers no versions as Go modules do: the last commits of the server and of its client. */
const server = 'v0.0.0-20260212201848-7aac2a2c5b7c'
const client = 'v0.0.0-20250313080218-cf909e1063a9'

const folder = join(built, `minio-${server}`)
const login = { user: 'of-the-proof', password: 'of-the-proof' }

export const minio: Ground = {
  stack: 'minio',
  version: async () => `MinIO, community edition, ${server}`,
  emulated: null,
  prepare: async () => {
    if (existsSync(folder)) return
    const unfinished = `${folder}.unfinished`
    for (const [program, version] of [
      ['minio', server],
      ['mc', client],
    ] as const)
      run(await goCommand(), ['install', `github.com/minio/${program}@${version}`], {
        env: { GOBIN: unfinished, CGO_ENABLED: '0' },
      })
    renameSync(unfinished, folder)
  },
  pageServer: null,
  errors: [
    ['/shop/nothing-here', /^404$/],
    ['/no-such-bucket/orders.json', /^40[34]$/],
  ],
  proofs: [
    {
      cause: 'origin-not-allowed',
      variant: 'localhost-only',
      request: { path: '/shop/orders.json' },
      start,
    },
  ],
}

/** A bucket that everybody may read, on a server whose list is today's or the printed one. */
async function start({ snippet, port }: How): Promise<Running> {
  const files = await workFolder({ 'data/.keep': '', 'orders.json': '[]' })
  const running = await startProgram({
    command: join(folder, 'minio'),
    args: ['server', join(files, 'data'), '--address', `127.0.0.1:${port}`],
    env: { MINIO_ROOT_USER: login.user, MINIO_ROOT_PASSWORD: login.password, MINIO_BROWSER: 'off' },
    until: /^API: /m,
    remove: [files],
  })
  const env = {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    MC_CONFIG_DIR: join(files, 'client'),
    MC_HOST_ALIAS: `http://${login.user}:${login.password}@127.0.0.1:${port}`,
  }
  const shell = (lines: string): Promise<void> =>
    inTerminal(lines, { ...process.env, ...env } as Record<string, string>, files)
  await shell('mc mb ALIAS/shop; mc anonymous set download ALIAS/shop; mc cp orders.json ALIAS/shop/')
  await shell(
    snippet ??
      'mc admin config set ALIAS api cors_allow_origin=http://localhost:3000; mc admin service restart ALIAS',
  )
  await live(port)
  return running
}

/** It starts itself anew, and takes no connection for a moment. */
async function live(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/minio/health/live`).catch(() => null)
    if (response?.ok === true) return
    await setTimeout(100)
  }
  throw new Error('expected MinIO to take connections 10 s after its restart, found none taken')
}

/** As a person runs it: the client draws the restart of its server, and refuses to where there is no terminal. */
function inTerminal(lines: string, env: Record<string, string>, cwd: string): Promise<void> {
  const terminal = spawn('sh', ['-euc', lines], { cwd, env, cols: 120, rows: 40 })
  let shown = ''
  terminal.onData((data) => void (shown += data))
  return new Promise((resolve, reject) => {
    terminal.onExit(({ exitCode }) => {
      if (exitCode === 0) resolve()
      else reject(new Error(`expected the client of MinIO to end well, found ${exitCode}: ${shown}`))
    })
  })
}
