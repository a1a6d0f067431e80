import { attach } from '../../src/browser/attach/attach.ts'
import type { AttachedBrowser } from '../../src/browser/attach/attached-browser.ts'
import type { SeenRequest } from '../../src/browser/attach/seen-request.ts'
import { untilTrue } from '../browsers/until-true.ts'

/** A page whose calls fail, and its servers. The last call goes to `/fine`. */
interface CallingPage {
  readonly origin: string
  close(): Promise<void>
}

export interface Watched<Page extends CallingPage> {
  readonly page: Page
  readonly browser: AttachedBrowser
  /** By the end of the path: `origin`, `preflight`. */
  seen(name: string): SeenRequest | undefined
  readonly all: () => readonly SeenRequest[]
  close(): Promise<void>
}

/** Watches a page in a real browser until it has made all its calls and everything has been told of those named. */
export async function watchPage<Page extends CallingPage>(
  page: Page,
  path: string,
  extraArguments: readonly string[],
  awaited: readonly string[],
  headless = true,
): Promise<Watched<Page>> {
  const seen = new Map<string, SeenRequest>()
  const browser = await attach(
    {
      page: null,
      headless,
      browserUrl: null,
      browserPath: path,
      allowRemote: false,
      extraArguments,
      onWaiting: () => undefined,
    },
    (one) => seen.set(one.id, one),
    process.env,
    AbortSignal.timeout(90_000),
  )
  if (browser.kind === 'failure') throw new Error(`${browser.reason}: ${browser.found}`)
  const problem = await browser.open(`${page.origin}/`)
  if (problem !== null) throw new Error(problem)
  const all = () => [...seen.values()]
  const find = (name: string) => all().findLast(({ url }) => new URL(url).pathname === `/${name}`)
  if (!(await untilTrue(() => find('fine') !== undefined, 60_000))) throw new Error('the page did not finish')
  // What the browser says of the last ones comes a moment after them.
  await untilTrue(() => awaited.every((name) => find(name)?.state === 'failed'), 5_000)
  return {
    page,
    browser,
    seen: find,
    all,
    close: async () => {
      await browser.close()
      await page.close()
    },
  }
}
