import type { Protocol } from 'devtools-protocol'
import type { Devtools } from '../../client/devtools.ts'
import type { SeenRequest } from '../seen-request.ts'
import { contexts } from './contexts.ts'
import { foldNetwork } from './fold-network.ts'
import { sourceLines } from './source-lines.ts'

const outer = [{ type: 'page' }, { type: 'service_worker' }, { type: 'shared_worker' }, { exclude: true }]
const inner = [{ type: 'iframe' }, { type: 'worker' }, { exclude: true }]

/** What is being watched, and where requests came from. */
export interface Recording {
  /** The pages that are open, by their target ids. */
  readonly pages: () => readonly string[]
  /** The session of a page, once it is watched. */
  sessionOf(targetId: string): Promise<string>
  /** The session and script context in which a request was made; null where they have gone. */
  placeOf(requestId: string): { readonly session: string; readonly contextId: number | null } | null
}

/**
 * Watches every page, frame and worker of the browser, those that open later too, and tells of each cross-origin
 * request that is settled; again under the same id when more becomes known. Changes nothing in the pages: a new one
 * waits only until it is watched. Resolves once what is open is watched.
 */
export async function recordChromium(
  connection: Devtools,
  now: () => number,
  tell: (seen: SeenRequest) => void,
): Promise<Recording> {
  const places = contexts()
  const lineOf = sourceLines(connection)
  const looked = new WeakSet<object>()
  const network = foldNetwork(places, now, (seen, draft) => {
    tell(seen)
    if (looked.has(draft) || seen.state !== 'failed') return
    looked.add(draft)
    void lineOf(draft).then((line) => {
      if (line === null) return
      draft.caller = line
      network.tell(draft)
    })
  })
  const targets = new Map<
    string,
    { readonly session: string; readonly type: string; readonly watched: Promise<void> }
  >()
  connection.listen((event) => {
    if (event.method === 'Target.attachedToTarget') {
      const { sessionId: session, targetInfo } = event.params
      // A target that somebody else attaches to over this connection is watched already.
      if (targets.has(targetInfo.targetId)) return
      places.fold(event)
      const watched = watch(connection, session, targetInfo.type, (tree) => places.framesFound(session, tree))
      targets.set(targetInfo.targetId, { session, type: targetInfo.type, watched })
      return
    }
    if (event.method === 'Target.detachedFromTarget')
      for (const [id, { session }] of targets) if (session === event.params.sessionId) targets.delete(id)
    places.fold(event)
    network.fold(event)
  })
  await connection.send('Target.setAutoAttach', autoAttach(outer))
  await Promise.all([...targets.values()].map(({ watched }) => watched))
  const sessions = () => new Set([...targets.values()].map(({ session }) => session))
  return {
    pages: () => [...targets].filter(([, { type }]) => type === 'page').map(([id]) => id),
    sessionOf: async (targetId) => {
      // The event may come a moment after the reply that names the page.
      for (let turn = 0; turn < 100; turn += 1) {
        const target = targets.get(targetId)
        await target?.watched
        if (target !== undefined) return target.session
        await connection.send('Browser.getVersion', {})
      }
      throw new Error('the page closed at once')
    },
    placeOf: (requestId) => {
      const place = network.placeOf(requestId)
      if (place === null || !sessions().has(place.session)) return null
      const { session, frameId } = place
      return { session, contextId: frameId === null ? null : places.scriptContext(frameId) }
    },
  }
}

async function watch(
  connection: Devtools,
  session: string,
  type: string,
  framesFound: (tree: Protocol.Page.FrameTree) => void,
): Promise<void> {
  // A target may close while it is asked; a worker does not know every domain.
  const ask = (reply: Promise<unknown>) => reply.catch(() => undefined)
  const hasFrames = type === 'page' || type === 'iframe'
  await Promise.all([
    ask(connection.send('Network.enable', { maxPostDataSize: 64 * 1024 }, session)),
    ask(connection.send('Audits.enable', {}, session)),
    ask(connection.send('Log.enable', {}, session)),
    // Without it the stack of a call has but one line.
    ask(connection.send('Runtime.enable', {}, session)),
    ask(connection.send('Target.setAutoAttach', autoAttach(inner), session)),
    ...(hasFrames
      ? [
          ask(connection.send('Page.enable', {}, session)),
          ask(
            connection.send('Page.getFrameTree', {}, session).then(({ frameTree }) => framesFound(frameTree)),
          ),
        ]
      : []),
    ask(connection.send('Runtime.runIfWaitingForDebugger', {}, session)),
  ])
}

function autoAttach(filter: typeof outer | typeof inner) {
  return { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter }
}
