import { attach, type AttachOptions } from '../../browser/attach/attach.ts'
import type { AttachedBrowser } from '../../browser/attach/attached-browser.ts'
import { describeAttachFailure } from '../../browser/attach/attach-failure.ts'
import { harFile, type HarFile } from '../../browser/attach/har-file.ts'
import { onceSettled } from '../../browser/attach/once-settled.ts'
import type { SeenRequest } from '../../browser/attach/seen-request.ts'
import type { OpenedBrowser } from '../../session/ports.ts'
import { systemCode } from '../system-code.ts'
import { version } from '../version.ts'

/** How a browser is chosen where only a page is known: an allowed one that runs, else the installed one. */
const usual: Omit<AttachOptions, 'page'> = {
  headless: false,
  browserUrl: null,
  browserPath: null,
  allowRemote: false,
  extraArguments: [],
  onWaiting: () => undefined,
}

/** How a browser is found, and where what is seen is written besides. */
export type Watching = Partial<Omit<AttachOptions, 'page'>> & { readonly har?: string | null }

/** Longest time that something heard waits for more, so that a page that asks a thousand times costs ten frames. */
const togetherMs = 100

/** Watches a browser for a session: what is heard is handed in together, every 100 ms at most. */
export async function watchBrowser(
  page: string | null,
  heard: (seen: readonly SeenRequest[]) => void,
  { har = null, ...how }: Watching,
  {
    env,
    signal,
    complain,
  }: {
    readonly env: NodeJS.ProcessEnv
    readonly signal: AbortSignal
    readonly complain: (text: string) => void
  },
): Promise<OpenedBrowser | string> {
  const waiting = new Map<string, SeenRequest>()
  let timer: NodeJS.Timeout | null = null
  const hand = () => {
    timer = null
    const all = [...waiting.values()]
    waiting.clear()
    heard(all)
  }
  const recording: { file: HarFile | null } = { file: null }
  const entries = onceSettled(1_000, (seen) => recording.file?.add(seen))
  const browser = await attach(
    { ...usual, ...how, page },
    (seen) => {
      waiting.set(seen.id, seen)
      timer ??= setTimeout(hand, togetherMs)
      if (har !== null) entries.heard(seen)
    },
    env,
    signal,
  )
  if (browser.kind === 'failure') return describeAttachFailure(browser)
  if (har !== null) {
    const opened = await openHar(har, browser)
    if (typeof opened === 'string') {
      await browser.close()
      return opened
    }
    recording.file = opened
  }
  return {
    product: browser.product,
    repeat: browser.repeat,
    ended: browser.ended,
    close: async () => {
      if (timer !== null) clearTimeout(timer)
      entries.flush()
      await browser.close()
      await recording.file?.close().catch((error: unknown) => complain(harProblem(har ?? '', error)))
    },
  }
}

/** The HAR that grows with what is seen, or the line that says why it cannot be written. */
export async function openHar(path: string, { product }: AttachedBrowser): Promise<HarFile | string> {
  try {
    return await harFile(path, version, product)
  } catch (error) {
    return `--har: expected a file that can be written, found ${systemCode(error) ?? 'none'} for ${path}`
  }
}

/** That what was seen last is not in the HAR. */
export function harProblem(path: string, error: unknown): string {
  return `--har: expected to write everything to ${path}, found ${systemCode(error) ?? 'an error'}: what was seen last is not in it`
}
