import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { makeAuthority } from './certificate.ts'
import { addresses, hostsFile, names, wildcards } from './internet.ts'

/** The folder with what the inside needs; unset where this program runs outside. */
const variable = 'CORS_TRIAGE_NAMESPACE'

/** Where the inside finds the certificate of all its names, and the authority behind it. */
export interface Inside {
  readonly home: string
  readonly key: string
  readonly cert: string
}

/** What stands ready in the namespace that this program runs in; null where it runs in none. */
export async function inside(): Promise<Inside | null> {
  const folder = process.env[variable]
  if (folder === undefined) return null
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return { home: join(folder, 'home'), key: await read('key.pem'), cert: await read('cert.pem') }
}

/** Only the superuser of a namespace may bind addresses and ports below 1024 there; anybody may be that, where the kernel lets them. */
const unshare = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--mount', '--pid', '--fork', '--kill-child'],
]

/** Whether this machine lets a network namespace be made. */
export function canMakeNamespace(): boolean {
  return spawnSync('unshare', [...unshare, 'true'], { stdio: 'ignore' }).status === 0
}

const systemAuthorities = '/etc/ssl/certs/ca-certificates.crt'

/** Makes the machine the Internet of `internet.ts`, then runs the program that follows. */
const setUp = `
  set -e
  mount --bind "$0/hosts" /etc/hosts
  mount --bind "$0/authorities.pem" ${systemAuthorities}
  ip link set lo up
  for address in ${addresses.join(' ')}; do ip address add $address dev lo; done
  mount -t proc proc /proc
  exec "$@"
`

/**
 * Runs a script of this folder with Node in a network namespace of its own, whose three browsers trust an authority
 * of the tests. Gives its exit status; what it writes goes where this program's own output goes.
 */
export async function runInNamespace(script: string, args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'cors-triage-namespace-'))
  try {
    await prepare(folder)
    const child = spawn(
      'unshare',
      [...unshare, '/bin/sh', '-c', setUp, folder, process.execPath, script, ...args],
      {
        env: { ...process.env, [variable]: folder, HOME: join(folder, 'home') },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
    const end = () => child.kill('SIGTERM')
    process.once('exit', end)
    const status = await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve(code ?? 1))
    })
    process.off('exit', end)
    return status
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

async function prepare(folder: string): Promise<void> {
  const authority = await makeAuthority()
  const { key, cert } = await authority.issue([
    ...names,
    ...wildcards,
    ...addresses,
    ...['127.0.0.1', '127.0.0.2', '0.0.0.0', '::1', 'localhost', 'localhost.'],
  ])
  const database = join(folder, 'home/.pki/nssdb')
  await mkdir(database, { recursive: true })
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await Promise.all([
    write('hosts', hostsFile),
    write('key.pem', key),
    write('cert.pem', cert),
    write('authority.pem', authority.cert),
    write('authorities.pem', `${await readFile(systemAuthorities, 'utf8')}\n${authority.cert}\n`),
  ])
  const certutil = (...args: readonly string[]) =>
    promisify(execFile)('certutil', ['-d', `sql:${database}`, ...args])
  await certutil('-N', '--empty-password')
  await certutil('-A', '-n', 'witness', '-t', 'C,,', '-i', join(folder, 'authority.pem'))
}
