import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn, type IPty } from '@lydell/node-pty'
import { startScenario, type RunningScenario } from '../src/lab/start-scenario.ts'
import { defaultProbeOptions, type ProbeEvent } from '../src/probes/options.ts'
import { runProbes } from '../src/probes/run-probes.ts'
import { formOf } from '../src/session/form.ts'
import { endRun, startRun } from '../src/session/run.ts'
import { gather, type Row } from '../src/probes/gathered.ts'
import { toSaved, type SavedSession } from '../src/session/saved-session.ts'
import { atStart, noFacts } from '../src/session/state.ts'
import { keysInTurns, startKeyed } from './keyed.ts'
import { bundled } from './bundled.ts'
import { median } from './median.ts'
import type { Measure } from './run.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const size = { cols: 120, rows: 40 }
/** Two frames of a screen that shows sixty a second: no hand tells less from at once. */
const twoFramesMs = 33

/** As little of an app as can show a frame and answer a key. */
const emptyApp = `
import { render, Text, useInput } from 'ink'
import { createElement, useState } from 'react'
function Empty() {
  const [count, setCount] = useState(0)
  useInput((input) => (input === 'q' ? process.exit(0) : setCount(count + 1)))
  return createElement(Text, null, count === 0 ? 'ready' : 'answered ' + count)
}
render(createElement(Empty), { alternateScreen: true, incrementalRendering: true })
`

/** A plain tree with as many boxes and texts as the screen of sixty probes draws: rows of six cells, and a detail. */
const plainApp = `
import { render, Box, Text, useInput } from 'ink'
import { createElement as h, memo, useState } from 'react'
const range = (count) => Array.from({ length: count }, (_, index) => index)
const Row = memo(({ row, isCurrent }) =>
  h(Box, null, range(6).map((cell) =>
    h(Box, { key: cell, width: 10 }, h(Text, { color: isCurrent ? 'cyan' : undefined, wrap: 'truncate' }, 'cell ' + row + cell)))))
const Line = memo(({ line }) => h(Box, null, h(Box, { width: 8 }, h(Text, null, 'came')), h(Box, { flexGrow: 1 }, h(Text, null, 'Header-' + line + ': value'))))
function Plain() {
  const [cursor, setCursor] = useState(0)
  useInput((input) => (input === 'q' ? process.exit(0) : setCursor(1 - cursor)))
  return h(Box, { width: 120, height: 40, overflow: 'hidden' },
    h(Box, { width: 62, flexDirection: 'column' }, range(34).map((row) => h(Row, { key: row, row, isCurrent: row === cursor }))),
    h(Box, { flexDirection: 'column' }, h(Text, null, 'ready ' + cursor), range(14).map((line) => h(Line, { key: line, line: cursor * 20 + line }))))
}
render(h(Plain), { alternateScreen: true, incrementalRendering: true, maxFps: 60 })
`

/** The first frame and the answer to a key, against an empty Ink app and a plain tree bundled and run the same way; and the bytes of a frame. */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-bench-'))
  const running = await startScenario('origin-not-allowed.localhost-only')
  try {
    const [empty, plain] = [
      await bundled(folder, 'empty', emptyApp),
      await bundled(folder, 'plain', plainApp),
    ]
    const own = [cli]
    const saved = join(folder, 'session.json')
    writeFileSync(saved, JSON.stringify(await sessionOf(running, 60)))
    const [plainKeys, ownKeys] = await keysInTurns(
      await startKeyed(start([plain]), size, /ready/, ['x']),
      await startKeyed(start([...own, 'resume', saved]), size, /\d+ probes,/, ['j', 'k']),
    )
    const [emptyStart, ownStart] = await inTurns(
      [() => startOf([empty], 'ready', 'x', 'answered'), () => startOf(own, 'Request', '§', '§')],
      11,
    )
    return [
      {
        name: 'first frame against an empty Ink app',
        ratio: ownStart.frame / emptyStart.frame,
        limit: 1.3,
        ms: [ownStart.frame, emptyStart.frame],
      },
      {
        name: 'the answer to a key typed at that frame, from the start, against an empty Ink app',
        ratio: ownStart.answer / emptyStart.answer,
        limit: 1.5,
        ms: [ownStart.answer, emptyStart.answer],
      },
      {
        name: 'a key to its frame with 60 probes against a plain Ink tree of as many boxes and texts',
        ratio: ownKeys.ms / plainKeys.ms,
        limit: 1.3,
        ms: [ownKeys.ms, plainKeys.ms],
      },
      {
        name: 'the same key against two frames of a 60 Hz screen',
        ratio: ownKeys.ms / twoFramesMs,
        limit: 1,
        ms: [ownKeys.ms, twoFramesMs],
      },
      {
        name: 'bytes of such a frame against its changed rows written whole',
        ratio: ownKeys.bytes,
        limit: 2,
      },
    ]
  } finally {
    await running.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(args: readonly string[]): IPty {
  const { CI: _ci, ...env } = process.env as Record<string, string>
  return spawn(process.execPath, [...args], { ...size, name: 'xterm-256color', env })
}

/** Milliseconds from the start of a program. */
interface Start {
  readonly frame: number
  /** To the answer to what was typed as soon as the frame was there. */
  readonly answer: number
}

function startOf(args: readonly string[], frame: string, keys: string, answer: string): Promise<Start> {
  const begun = performance.now()
  const pty = start(args)
  return new Promise((resolve, reject) => {
    let shown = ''
    let framed: number | null = null
    pty.onExit(() => reject(new Error(`ended before "${answer}" was shown:\n${shown}`)))
    pty.onData((data) => {
      shown += data
      if (framed === null && shown.includes(frame)) {
        framed = performance.now() - begun
        shown = ''
        pty.write(keys)
      }
      if (framed === null || !shown.includes(answer)) return
      resolve({ frame: framed, answer: performance.now() - begun })
      pty.kill('SIGKILL')
    })
  })
}

/** A session on the screen of probes with so many of them, all answered by the incident's server. */
async function sessionOf({ subject, options }: RunningScenario, probes: number): Promise<SavedSession> {
  let run = startRun('triage', subject, Date.now())
  const on = (event: ProbeEvent): void => void (run = gather(run, event))
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
  measures: readonly [() => Promise<Start>, () => Promise<Start>],
  turns: number,
): Promise<readonly [Start, Start]> {
  const starts: readonly [Start[], Start[]] = [[], []]
  for (let turn = 0; turn < turns; turn += 1) {
    for (const index of [0, 1] as const) starts[index].push(await measures[index]())
  }
  const medians = (all: readonly Start[]): Start => ({
    frame: median(all.map(({ frame }) => frame)),
    answer: median(all.map(({ answer }) => answer)),
  })
  return [medians(starts[0]), medians(starts[1])]
}
