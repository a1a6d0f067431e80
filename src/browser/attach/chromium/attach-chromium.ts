import type { Devtools } from '../../client/devtools.ts'
import { pageFetch } from '../../confirm/page-fetch.ts'
import type { AttachedBrowser } from '../attached-browser.ts'
import type { SeenRequest } from '../seen-request.ts'
import { caseOf } from '../case-of.ts'
import { recordChromium } from './record-chromium.ts'

/** Watches a browser of the Chromium family over a connection that stands already. */
export async function attachChromium(
  {
    connection,
    product,
    isOwn,
    close,
  }: {
    readonly connection: Devtools
    readonly product: string
    readonly isOwn: boolean
    readonly close: () => Promise<void>
  },
  tell: (seen: SeenRequest) => void,
): Promise<AttachedBrowser> {
  const recording = await recordChromium(connection, Date.now, tell)
  const opened: string[] = []
  return {
    kind: 'attached',
    engine: 'chromium',
    product,
    isOwn,
    open: async (url) => {
      const blank = isOwn && opened.length === 0 ? recording.pages()[0] : undefined
      const targetId =
        blank ?? (await connection.send('Target.createTarget', { url: 'about:blank' })).targetId
      opened.push(targetId)
      const session = await recording.sessionOf(targetId)
      const { errorText } = await connection.send('Page.navigate', { url }, session)
      return errorText ?? null
    },
    repeat: async (seen) => {
      const place = recording.placeOf(seen.id)
      if (place === null) return 'the page that made it is not there any more'
      const { url, method, headers, credentials, body } = caseOf(seen)
      const init = { method, headers, credentials, ...(body !== null && { body }) }
      const expression = `void (${pageFetch})(${JSON.stringify([url, init])})`
      try {
        const { contextId } = place
        await connection.send(
          'Runtime.evaluate',
          { expression, ...(contextId !== null && { contextId }) },
          place.session,
        )
        return null
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    ended: connection.ended,
    close: async () => {
      if (!isOwn) {
        const closing = opened.map((targetId) => connection.send('Target.closeTarget', { targetId }))
        await Promise.allSettled(closing)
      }
      connection.close()
      await close()
    },
  }
}
