import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { page, serveApi } from './support/api.ts'

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const state = mkdtempSync(join(tmpdir(), 'cors-triage-cli-'))
const api = serveApi((_request, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*')
  response.end('{}')
})
beforeAll(() => {
  if (!existsSync(program)) throw new Error('these tests run what npm run build makes')
})

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Tells of each file that is loaded, on standard error. */
const telling = `import { registerHooks } from 'node:module'
  registerHooks({ load(url, context, next) { if (url.startsWith('file:')) process.stderr.write('loaded ' + url + '\\n'); return next(url, context) } })`

/**
 * Runs the built program; `interrupt` sends SIGINT when it loads its command, to which standard input stays open.
 * The status is as a shell tells it, where the signal ends a program that was still loading.
 */
function cli(
  args: readonly string[],
  how: { readonly interrupt?: boolean; readonly tells?: boolean; readonly stdout?: number } = {},
): Promise<Ended> {
  const hooks =
    how.interrupt || how.tells ? ['--import', `data:text/javascript,${encodeURIComponent(telling)}`] : []
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...hooks, program, ...args], {
      stdio: ['pipe', how.stdout ?? 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], XDG_STATE_HOME: state },
    })
    let [out, err] = ['', '']
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString()
      if (how.interrupt && new RegExp(`^loaded .*/${args[0]}-`, 'm').test(err)) child.kill('SIGINT')
    })
    child.on('close', (status, signal) =>
      resolve({ status: status ?? (signal === 'SIGINT' ? 130 : null), out, err }),
    )
    if (!how.interrupt) child.stdin?.end()
  })
}

test.each([[['--help']], [['check', '--help']], [['help']], [['--version']], [['-V']]])(
  '%j exits 0 and writes to standard output',
  async (args) => {
    const { status, out, err } = await cli(args)
    expect([status, err]).toEqual([0, ''])
    expect(out).not.toBe('')
  },
)

test.each([
  [[], 'cors-triage check PAGE URL'],
  [[page, 'http://a.test/'], 'cors-triage check PAGE URL'],
  [['--paste'], 'cors-triage check PAGE URL'],
  [['frobnicate'], 'found "frobnicate"'],
  [['constructor'], 'found "constructor"'],
  [['__proto__'], '__proto__'],
  [['completions', 'toString'], 'found "toString"'],
  [['lab', 'constructor'], 'found "constructor"'],
  [['judge', 'a', 'b'], 'judge: expected one file'],
  [['scan'], 'scan: expected one directory, found none'],
  [['resume', 'a', 'b'], 'resume: expected one id'],
  [['watch', page], 'expected PAGE and URL, found only'],
  [['confirm'], 'expected PAGE and URL, found neither'],
])('%j is one line on standard error and exit status 2', async (args, says) => {
  const { status, out, err } = await cli(args)
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/^cors-triage: [^\n]+\n$/)
  expect(err).toContain(says)
})

test('a Node that is too old is told so in one line', () => {
  const old = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' })
    const module = process.getBuiltinModule('node:module')
    delete module.enableCompileCache
    module.syncBuiltinESMExports()`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(old)}`, program, 'check', page, 'http://a.test/'],
    { encoding: 'utf8' },
  )
  expect([status, stdout, stderr]).toEqual([
    2,
    '',
    'cors-triage: expected Node 22.19 or later, found 20.20.2\n',
  ])
})

test('a home in which no folder can be made does not hold the program', async () => {
  const child = spawn(process.execPath, [program, 'scan'], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], HOME: '/proc/nowhere' },
  })
  expect(await once(child, 'close')).toEqual([2, null])
})

describe('stops at once when interrupted, with 130', () => {
  test.each([[['judge']], [['import', '-']], [['check', '--from', '-']]])('%j', async (args) => {
    const { status, out, err } = await cli(args, { interrupt: true })
    expect([status, out]).toEqual([130, ''])
    expect(err).not.toMatch(/^(?!loaded )./m)
  })

  test('whatever still waits and has not heard of it', async () => {
    const deaf = 'AbortController.prototype.abort = () => {}'
    const asked = Promise.withResolvers<void>()
    const mute = createServer(() => asked.resolve()).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const url = `http://127.0.0.1:${(mute.address() as AddressInfo).port}/`
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${deaf}`, program, 'check', page, url, '--timeout', '60000'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    await asked.promise
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
    mute.closeAllConnections()
    mute.close()
  })
})

test('an output that takes nothing is said in one line', async () => {
  const { status, err } = await cli(['lab', '--list'], { stdout: openSync('/dev/full', 'w') })
  expect([status, err]).toEqual([2, 'cors-triage: expected to write to standard output, found ENOSPC\n'])
})

/** What of the program was loaded, as it stands on disk. */
function loadedIn(err: string): readonly string[] {
  return [...err.matchAll(/^loaded (\S+)$/gm)].map(([, url = '']) => readFileSync(fileURLToPath(url), 'utf8'))
}

test('help loads names, and nothing of what they stand for', async () => {
  const loaded = loadedIn((await cli(['check', '--help'], { tells: true })).err)
  expect(loaded.join('').length).toBeLessThan(30_000)
})

test('what check waits for before its first request holds no causes and no fixes', () => {
  const folder = dirname(program)
  const [check] = readdirSync(folder).filter((file) => /^check-(?!config|compare)[\w-]+\.js$/.test(file))
  const needed = new Set([check ?? ''])
  for (const file of needed) {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).not.toMatch(/Put the page’s origin on the allow-list/)
    for (const [, next = ''] of text.matchAll(/from"\.\/([^"]+)"/g)) needed.add(next)
  }
  expect(needed.size).toBeGreaterThan(5)
})

describe('Ink stays on disk', () => {
  const reactMark = 'react.transitional.element'

  test.each([
    ['check', () => ['check', page, api.url('/')]],
    ['check --compare', () => ['check', page, api.url('/'), '--compare', 'http://b.localhost']],
    ['fix', () => ['fix', page, api.url('/')]],
    ['watch', () => ['watch', page, api.url('/')]],
    ['judge', () => ['judge', '/dev/null']],
    ['import', () => ['import', '/dev/null']],
    ['scan', () => ['scan', state]],
    ['lab', () => ['lab', 'healthy']],
    ['resume', () => ['resume']],
    ['completions', () => ['completions', 'zsh']],
  ])('%s', async (_title, args) => {
    const loaded = loadedIn((await cli(args(), { tells: true })).err)
    expect(loaded.length).toBeGreaterThan(1)
    expect(loaded.some((text) => text.includes(reactMark))).toBe(false)
  })
})
