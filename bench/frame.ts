import { build } from 'esbuild'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type IPty } from '@lydell/node-pty'
import { startScenario, type RunningScenario } from '../src/lab/start-scenario.ts'
import { defaultProbeOptions, type ProbeEvent } from '../src/probes/options.ts'
import { runProbes } from '../src/probes/run-probes.ts'
import { formOf } from '../src/session/form.ts'
import { endRun, foldEvent, startRun, type Row } from '../src/session/run.ts'
import { toSaved, type SavedSession } from '../src/session/saved-session.ts'
import { atStart, noFacts } from '../src/session/state.ts'
import { keysInTurns, startKeyed } from './keyed.ts'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
/** Tall enough for sixty probes, each a row. */
const size = { cols: 120, rows: 80 }

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
    const saved = join(folder, 'session.json')
    writeFileSync(saved, JSON.stringify(await sessionOf(running, 60)))
    const [emptyKeys, ownKeys] = await keysInTurns(
      await startKeyed(start([empty]), size, /ready/, ['x']),
      await startKeyed(start([...own, 'resume', saved]), size, /\d+ probes,/, ['j', 'k']),
    )
    // Last: as at every start but the very first one, Node has kept by now what it compiled.
    const [emptyFrame, ownFrame] = await inTurns(
      [() => firstFrame([empty], 'ready'), () => firstFrame(own, 'Request')],
      11,
    )
    return [
      { name: 'first frame against an empty Ink app', ratio: ownFrame / emptyFrame, limit: 1.3 },
      {
        name: 'a key to its frame with 60 probes on screen against an empty Ink app',
        ratio: ownKeys.ms / emptyKeys.ms,
        limit: 2,
      },
      {
        name: 'bytes of such a frame against its changed rows written whole',
        ratio: ownKeys.bytes,
        limit: 1,
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

/** A session on the screen of probes with so many of them, all answered by the incident's server. */
async function sessionOf({ subject, options }: RunningScenario, probes: number): Promise<SavedSession> {
  let run = startRun('triage', subject, Date.now())
  const on = (event: ProbeEvent): void => void (run = foldEvent(run, event))
  await runProbes(subject, { ...defaultProbeOptions, ...options }, on, new AbortController().signal)
  const answered = run.rows.filter(({ observation }) => observation !== null)
  const rows = Array.from({ length: probes }, (_, index) => ({
    ...(answered[index % answered.length] as Row),
    id: `probe ${index}`,
  }))
  const state = {
    facts: { ...noFacts, form: formOf(subject), triage: endRun({ ...run, rows }, 'done', Date.now()) },
    place: { ...atStart, stage: 'probes' as const },
  }
  return toSaved('bench', state, Date.now())
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
