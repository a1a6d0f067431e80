// Takes the pictures of README and docs/screens.md from the real program: `node test/pictures/record.ts [FOLDER]`, after `npm run build`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startTerminal, type RunningTerminal } from '../support/terminal.ts'
import { openCallingPage } from './calling-page.ts'
import { animatedSvg } from './animated-svg.ts'
import { screenSvg } from './screen-svg.ts'
import { walks, type Walk } from './walks.ts'

const root = resolve(import.meta.dirname, '../..')

/** The picture of the README, and those of every size the screens are made for. */
const sizes = [
  { folder: '.', columns: 100, rows: 30 },
  { folder: '60x16', columns: 60, rows: 16 },
  { folder: '80x24', columns: 80, rows: 24 },
  { folder: '120x40', columns: 120, rows: 40 },
  { folder: '200x60', columns: 200, rows: 60 },
] as const

type Size = (typeof sizes)[number]

/**
 * Walks every way in every size, or in those of the named folders, and writes one picture a scene; returns their paths
 * in `folder`. One size after the other: several terminals at once would starve each other.
 */
export async function record(folder: string, only?: readonly string[]): Promise<readonly string[]> {
  const written: string[] = []
  for (const size of sizes)
    if (only?.includes(size.folder) !== false) written.push(...(await recordSize(folder, size)))
  return written
}

async function recordSize(folder: string, size: Size): Promise<readonly string[]> {
  const written: string[] = []
  mkdirSync(join(folder, size.folder), { recursive: true })
  for (const walk of walks) {
    const pictures = await recordWalk(walk, size)
    for (const [name, svg] of pictures) {
      const path = join(size.folder, `${name}.svg`)
      writeFileSync(join(folder, path), svg)
      written.push(path)
    }
    if (size.folder === '.' && walk.moving !== null) {
      writeFileSync(join(folder, `${walk.moving}.svg`), animatedSvg([...pictures.values()]))
    }
  }
  return written
}

async function recordWalk({ args, onPage, scenes }: Walk, size: Size): Promise<ReadonlyMap<string, string>> {
  const state = mkdtempSync(join(tmpdir(), 'cors-triage-pictures-'))
  const page = onPage ? await openCallingPage() : null
  const command = [join(root, 'dist/cli.js'), ...args, ...(page === null ? [] : [page.url])]
  const terminal = startTerminal(process.execPath, command, size, {
    XDG_STATE_HOME: state,
  })
  const pictures = new Map<string, string>()
  try {
    for (const { name, keys, shows, arrivesMs = 0 } of scenes) {
      await typeSlowly(terminal, keys)
      await terminal.until(shows)
      await new Promise((done) => setTimeout(done, arrivesMs))
      await still(terminal)
      if (name !== null) pictures.set(name, screenSvg(terminal.screen))
    }
  } finally {
    terminal.kill('SIGTERM')
    await Promise.race([terminal.exited, new Promise((done) => setTimeout(done, 5_000).unref())])
    terminal.kill()
    page?.close()
    rmSync(state, { recursive: true, force: true })
  }
  return pictures
}

/** How long a key is waited for. Where it has nothing to change, the end of what fits for one, that passes in vain. */
const answerMs = 1000

/** One key after another, each once the screen has answered the one before; what is pasted goes in at once. */
async function typeSlowly(terminal: RunningTerminal, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const before = terminal.lines().join('\n')
    terminal.type(key)
    await terminal.until((shown) => shown !== before, answerMs).catch(() => {})
  }
}

/** Until nothing has moved for four looks: what is under way has come to its end, and so has the frame. */
async function still(terminal: RunningTerminal): Promise<void> {
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 120))
  for (let same = 0, last = ''; same < 4;) {
    await pause()
    const now = terminal.lines().join('\n')
    same = now === last ? same + 1 : 0
    last = now
  }
}

if (process.argv[1] === import.meta.filename) {
  await record(process.argv[2] ?? join(root, 'docs/pictures'))
}
