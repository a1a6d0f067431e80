import type { BrowsingContext } from 'webdriver-bidi-protocol'
import type { BidiEvent } from '../../client/bidi.ts'

/** A document, and the scripts of the dedicated workers beside it. */
interface Place {
  readonly url: string | null
  readonly isFrame: boolean
  readonly workers: readonly string[]
}

/** The documents of a Firefox and their workers. Its network events name the document alone, whichever asked. */
export interface Places {
  fold(event: BidiEvent): void
  treeFound(contexts: readonly BrowsingContext.Info[]): void
  of(context: string | null): Place
  /** The script of a service worker at this origin; null where none was seen. */
  serviceWorkerAt(origin: string): string | null
}

const most = 2_000

export function places(): Places {
  const urls = new Map<string, string>()
  const frames = new Map<string, true>()
  const documents = new Map<string, string>()
  /** A worker stands until its document goes: what it asked is told of after it has ended. */
  const workers = new Map<string, { readonly owner: string; readonly url: string }>()
  const serviceWorkers = new Map<string, string>()

  const note = ({ context, url, parent }: Pick<BrowsingContext.Info, 'context' | 'url' | 'parent'>) => {
    remember(urls, context, url)
    if (parent != null) remember(frames, context, true)
  }
  const noteTree = ({ children, ...info }: BrowsingContext.Info, parent: string | null): void => {
    note({ ...info, parent })
    for (const child of children ?? []) noteTree(child, info.context)
  }
  return {
    fold: ({ method, params }) => {
      switch (method) {
        case 'browsingContext.contextCreated':
          return note(params)
        case 'browsingContext.navigationCommitted':
          return remember(urls, params.context, params.url)
        case 'script.realmCreated': {
          const { realm, origin } = params
          if (params.type === 'window') remember(documents, realm, params.context)
          // The origin of a worker is told as the URL of its script.
          if (params.type === 'dedicated-worker')
            remember(workers, realm, { owner: params.owners[0], url: origin })
          if (params.type === 'service-worker' && URL.canParse(origin))
            remember(serviceWorkers, new URL(origin).origin, origin)
          return
        }
        case 'script.realmDestroyed': {
          if (!documents.delete(params.realm)) return
          for (const [realm, { owner }] of workers) if (owner === params.realm) workers.delete(realm)
        }
      }
    },
    treeFound: (contexts) => {
      for (const info of contexts) noteTree(info, null)
    },
    of: (context) => ({
      url: urls.get(context ?? '') ?? null,
      isFrame: frames.has(context ?? ''),
      workers: [...workers.values()].flatMap(({ owner, url }) =>
        context !== null && documents.get(owner) === context ? [url] : [],
      ),
    }),
    serviceWorkerAt: (origin) => serviceWorkers.get(origin) ?? null,
  }
}

/** Bounded: what was told first goes first. */
function remember<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.delete(key)
  const oldest = known.size >= most ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  known.set(key, value)
}
