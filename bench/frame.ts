import { build } from 'esbuild'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type IPty } from '@lydell/node-pty'
import { startScenario } from '../src/lab/start-scenario.ts'
import type { Measure } from './run.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const size = { cols: 120, rows: 40 }

/** As little of an app as can show a frame and answer a key. */
const emptyApp = `
import { render, Text, useInput } from 'ink'
import { createElement, useState } from 'react'
function Empty() {
  const [count, setCount] = useState(0)
  useInput((input) => (input === 'q' ? process.exit(0) : setCount(count + 1)))
  return createElement(Text, null, 'ready ' + count)
}
render(createElement(Empty), { alternateScreen: true, incrementalRendering: true })
`

/** The first frame and the answer to a key, each against an empty Ink app bundled and run the same way; and the bytes of a frame. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
  const running = await startScenario('origin-not-allowed.localhost-only')
  try {
    const empty = await bundled(folder)
    const own = [cli]
    const [emptyFrame, ownFrame] = await inTurns(
      [() => firstFrame([empty], 'ready'), () => firstFrame(own, 'Request')],
      11,
    )
    const { resolve = [], ca } = running.options
    writeFileSync(join(folder, 'ca.pem'), ca ?? '')
    const { pageOrigin, url, method } = running.subject
    const full = [
      ...own,
      ...[pageOrigin, url, '-X', method, '--no-save'],
      ...resolve.flatMap(({ host, port, address }) => ['--resolve', `${host}:${port}:${address}`]),
      ...(ca == null ? [] : ['--ca', join(folder, 'ca.pem')]),
    ]
    const emptyKeys = await keysToFrames([empty], /ready/, ['x'])
    const ownKeys = await keysToFrames(full, /\d+ probes,/, ['j', 'k'])
    return [
      { name: 'first frame against an empty Ink app', ratio: ownFrame / emptyFrame, limit: 1.3 },
      { name: 'a key to its frame against an empty Ink app', ratio: ownKeys.ms / emptyKeys.ms, limit: 2 },
      // The cursor leaves one row for another, and the detail below changes with it: never the whole screen.
      {
        name: 'bytes of such a frame against the whole screen',
        ratio: ownKeys.bytes / ownKeys.screenBytes,
        limit: 0.6,
      },
    ]
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function bundled(folder: string): Promise<string> {
  await build({
    stdin: { contents: emptyApp, resolveDir: root, sourcefile: 'empty.js' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    minifyWhitespace: true,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    external: ['react-devtools-core'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  })
  return join(folder, 'stdin.mjs')
}

function start(args: readonly string[]): IPty {
  const { CI: _ci, ...env } = process.env as Record<string, string>
  return spawn(process.execPath, [...args], { ...size, name: 'xterm-256color', env })
}

/** Milliseconds from the start of the program to the text on the screen. */
function firstFrame(args: readonly string[], text: string): Promise<number> {
  const begun = performance.now()
  const pty = start(args)
  return new Promise((resolve, reject) => {
    let shown = ''
    pty.onExit(() => reject(new Error(`ended before "${text}" was shown:\n${shown}`)))
    pty.onData((data) => {
      shown += data
      if (!shown.includes(text)) return
      resolve(performance.now() - begun)
      pty.kill('SIGKILL')
    })
  })
}

interface Keyed {
  readonly ms: number
  readonly bytes: number
  readonly screenBytes: number
}

/** Medians of many keys, each pressed once the frame of the last one is there and nothing moves any more. */
async function keysToFrames(args: readonly string[], ready: RegExp, keys: readonly string[]): Promise<Keyed> {
  const pty = start(args)
  let shown = ''
  let listener = (_data: string): void => {}
  pty.onData((data) => {
    shown += data
    listener(data)
  })
  await quiet(
    () => shown.length,
    () => ready.test(shown),
  )
  const screenBytes = shown.length
  const times: number[] = []
  const bytes: number[] = []
  for (let turn = 0; turn < 41; turn += 1) {
    const before = shown.length
    const begun = performance.now()
    const answered = new Promise<number>((resolve) => {
      listener = () => resolve(performance.now() - begun)
    })
    pty.write(keys[turn % keys.length] ?? '')
    times.push(await answered)
    await quiet(
      () => shown.length,
      () => true,
    )
    bytes.push(shown.length - before)
  }
  pty.kill('SIGKILL')
  return {
    ms: median(times),
    bytes: median(bytes),
    screenBytes: Math.min(screenBytes, size.cols * size.rows),
  }
}

/** Waits until it is ready and has been still for a while. */
async function quiet(length: () => number, ready: () => boolean): Promise<void> {
  for (let last = -1; !ready() || length() !== last;) {
    last = length()
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

async function inTurns(
  measures: readonly (() => Promise<number>)[],
  turns: number,
): Promise<readonly [number, number]> {
  const times = measures.map((): number[] => [])
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, measure] of measures.entries()) times[index]?.push(await measure())
  }
  return [median(times[0] ?? []), median(times[1] ?? [])]
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
