import type { Bidi } from '../../client/bidi.ts'
import { pageFetch } from '../../confirm/page-fetch.ts'
import type { AttachedBrowser } from '../attached-browser.ts'
import { caseOf } from '../case-of.ts'
import type { SeenRequest } from '../seen-request.ts'
import { foldFirefox } from './fold-firefox.ts'

/** Watches a Firefox over a session of WebDriver BiDi that stands already. */
export async function attachFirefox(
  {
    connection,
    product,
    isOwn,
    close,
  }: {
    readonly connection: Bidi
    readonly product: string
    readonly isOwn: boolean
    readonly close: () => Promise<void>
  },
  tell: (seen: SeenRequest) => void,
): Promise<AttachedBrowser> {
  const { fold, treeFound, contextOf } = foldFirefox(Date.now, tell)
  connection.listen(fold)
  await connection.send('session.subscribe', {
    events: ['network', 'log.entryAdded', 'browsingContext', 'script.realmCreated', 'script.realmDestroyed'],
  })
  const { contexts } = await connection.send('browsingContext.getTree', {})
  treeFound(contexts)
  const opened: string[] = []
  return {
    kind: 'attached',
    engine: 'firefox',
    product,
    isOwn,
    open: async (url) => {
      const blank = isOwn && opened.length === 0 ? contexts[0]?.context : undefined
      const context = blank ?? (await connection.send('browsingContext.create', { type: 'tab' })).context
      opened.push(context)
      return connection.send('browsingContext.navigate', { context, url, wait: 'none' }).then(
        () => null,
        (error: Error) => error.message,
      )
    },
    repeat: async (seen) => {
      const context = contextOf(seen.id)
      if (context === null) return 'the page that made it is not there any more'
      const { url, method, headers, credentials } = caseOf(seen)
      const call = `void (${pageFetch})(${JSON.stringify([url, { method, headers, credentials }])})`
      return connection
        .send('script.evaluate', { expression: call, target: { context }, awaitPromise: false })
        .then(
          () => null,
          (error: Error) => error.message,
        )
    },
    ended: connection.ended,
    close: async () => {
      if (!isOwn) {
        const closing = opened.map((context) => connection.send('browsingContext.close', { context }))
        await Promise.allSettled(closing)
      }
      await close()
      connection.close()
    },
  }
}
