import { attach, type AttachOptions } from '../../browser/attach/attach.ts'
import { describeAttachFailure } from '../../browser/attach/attach-failure.ts'
import type { SeenRequest } from '../../browser/attach/seen-request.ts'
import type { OpenedBrowser } from '../../session/ports.ts'

/** How a browser is chosen where only a page is known: an allowed one that runs, else the installed one. */
const usual: Omit<AttachOptions, 'page'> = {
  headless: false,
  browserUrl: null,
  browserPath: null,
  allowRemote: false,
  extraArguments: [],
  onWaiting: () => undefined,
}

/** Longest time that something heard waits for more, so that a page that asks a thousand times costs ten frames. */
const togetherMs = 100

/** Watches a browser for a session: what is heard is handed in together, every 100 ms at most. */
export async function watchBrowser(
  page: string | null,
  heard: (seen: readonly SeenRequest[]) => void,
  { env, signal }: { readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
  how: Partial<AttachOptions> = {},
): Promise<OpenedBrowser | string> {
  const waiting = new Map<string, SeenRequest>()
  let timer: NodeJS.Timeout | null = null
  const hand = () => {
    timer = null
    const all = [...waiting.values()]
    waiting.clear()
    heard(all)
  }
  const browser = await attach(
    { ...usual, ...how, page },
    (seen) => {
      waiting.set(seen.id, seen)
      timer ??= setTimeout(hand, togetherMs)
    },
    env,
    signal,
  )
  if (browser.kind === 'failure') return describeAttachFailure(browser)
  return {
    product: browser.product,
    repeat: browser.repeat,
    ended: browser.ended,
    close: async () => {
      if (timer !== null) clearTimeout(timer)
      await browser.close()
    },
  }
}
