import xterm from '@xterm/headless'
import type { IPty } from '@lydell/node-pty'
import { median } from './median.ts'
import { styledRows } from './styled-rows.ts'

/** Ink ends a frame with the end of a synchronized update. */
const endOfFrame = '\u001b[?2026l'

interface Keyed {
  /** From a key to the end of its frame. */
  readonly ms: number
  /** Bytes written against what the changed rows take written whole. */
  readonly bytes: number
}

/** A program that shows its screen and waits for keys. */
export interface KeyedProgram {
  /** Presses the next key once nothing moves any more. */
  readonly press: () => Promise<Keyed>
  readonly stop: () => void
}

/** Resolves once the program is ready and still. */
export async function startKeyed(
  pty: IPty,
  size: { readonly cols: number; readonly rows: number },
  ready: RegExp,
  keys: readonly string[],
): Promise<KeyedProgram> {
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true })
  let shown = ''
  let turn = 0
  let listener = (_data: string): void => {}
  pty.onData((data) => {
    listener(data)
    shown += data
    screen.write(data)
  })
  const still = (): Promise<void> => quiet(() => shown.length)
  while (!ready.test(shown)) await still()
  await still()
  const press = async (): Promise<Keyed> => {
    const before = shown.length
    const rows = styledRows(screen)
    const begun = performance.now()
    const answered = new Promise<number>((resolve) => {
      let frame = ''
      listener = (data) => {
        frame += data
        if (frame.includes(endOfFrame)) resolve(performance.now() - begun)
      }
    })
    pty.write(keys[turn % keys.length] ?? '')
    turn += 1
    const ms = await answered
    listener = () => {}
    await still()
    const changed = styledRows(screen).flatMap((text, row) =>
      text === rows[row] ? [] : [`\u001b[${row + 1};1H${text}`],
    )
    return { ms, bytes: Buffer.byteLength(shown.slice(before)) / Buffer.byteLength(changed.join('')) }
  }
  return { press, stop: () => pty.kill('SIGKILL') }
}

/** The medians of two programs, a key each in turns, so that a slow moment of the machine hits both. */
export async function keysInTurns(
  ...programs: readonly [KeyedProgram, KeyedProgram]
): Promise<readonly [Keyed, Keyed]> {
  const pressed: readonly [Keyed[], Keyed[]] = [[], []]
  for (let turn = 0; turn < 61; turn += 1) {
    for (const index of [0, 1] as const) pressed[index].push(await programs[index].press())
  }
  programs.forEach(({ stop }) => stop())
  const medians = (all: readonly Keyed[]): Keyed => ({
    ms: median(all.map(({ ms }) => ms)),
    bytes: median(all.map(({ bytes }) => bytes)),
  })
  return [medians(pressed[0]), medians(pressed[1])]
}

/** Waits until nothing has come for a while. */
async function quiet(length: () => number): Promise<void> {
  for (let last = -1; length() !== last;) {
    last = length()
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
