// Takes the pictures of the README from the real program: `node test/pictures/record.ts [FOLDER]`, after `npm run build`.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startTerminal, type RunningTerminal } from '../support/terminal.ts'
import { animatedSvg } from './animated-svg.ts'
import { screenSvg } from './screen-svg.ts'

const root = resolve(import.meta.dirname, '../..')

/** Each picture: what is typed to get there, and what must stand on the screen then. */
const scenes = [
  { name: 'probes', keys: '', shows: '[0-9]+ probes, ' },
  { name: 'first-ten-minutes', keys: '\r', shows: 'See it yourself' },
  { name: 'diagnosis', keys: '\r\r\r\r\ry', shows: 'origin is not allowed' },
  { name: 'verify', keys: '\r', shows: 'verify now' },
  { name: 'fixed', keys: 'f', shows: 'lets it through now[^]*t staging' },
] as const

/** Walks the default practice incident once and writes one picture a scene, and the whole walk as one that moves. */
export async function record(folder: string, size = { columns: 100, rows: 30 }): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const state = mkdtempSync(join(tmpdir(), 'cors-triage-pictures-'))
  const terminal = startTerminal(
    process.execPath,
    [join(root, 'dist/cli.js'), 'lab', 'origin-not-allowed.localhost-only'],
    size,
    { XDG_STATE_HOME: state },
  )
  const frames: string[] = []
  try {
    for (const { name, keys, shows } of scenes) {
      await typeSlowly(terminal, keys)
      await terminal.until(new RegExp(shows, 'i'))
      const picture = screenSvg(terminal.screen)
      writeFileSync(join(folder, `${name}.svg`), picture)
      frames.push(picture)
    }
    writeFileSync(join(folder, 'walk.svg'), animatedSvg(frames))
  } finally {
    terminal.type('q')
    await Promise.race([terminal.exited, new Promise((done) => setTimeout(done, 5_000).unref())])
    terminal.kill()
  }
  return scenes.map(({ name }) => name)
}

/** One key after another, each once the screen has answered the one before. */
async function typeSlowly(terminal: RunningTerminal, keys: string): Promise<void> {
  for (const key of keys) {
    const before = terminal.lines().join('\n')
    terminal.type(key)
    await changed(terminal, before)
  }
}

async function changed(terminal: RunningTerminal, before: string): Promise<void> {
  for (let turn = 0; turn < 200 && terminal.lines().join('\n') === before; turn += 1) {
    await new Promise((done) => setTimeout(done, 10))
  }
}

if (process.argv[1] === import.meta.filename) {
  await record(process.argv[2] ?? join(root, 'docs/pictures'))
}
