import type { Protocol } from 'devtools-protocol'
import type { DevtoolsEvent } from '../../client/devtools.ts'
import type { Context } from './request-draft.ts'

interface Target {
  readonly type: string
  readonly url: string
}

/** The documents and workers of the sessions: where a request comes from. */
export interface Contexts {
  fold(event: DevtoolsEvent): void
  framesFound(session: string, tree: Protocol.Page.FrameTree): void
  of(session: string, frameId: string | null, documentUrl: string): Context
  /** The main frame of a session; null for a worker. */
  mainFrame(session: string): string | null
  /** The script context of a frame's own page; null where none is known. */
  scriptContext(frameId: string): number | null
  /** The script of a service worker at this origin; null where none runs. */
  serviceWorkerAt(origin: string): string | null
}

export function contexts(): Contexts {
  const targets = new Map<string, Target>()
  const frames = new Map<string, Protocol.Page.Frame>()
  const mainFrames = new Map<string, string>()
  const serviceWorkers = new Set<string>()
  const scriptContexts = new Map<string, number>()

  const note = (session: string, frame: Protocol.Page.Frame) => {
    frames.set(frame.id, frame)
    if (frame.parentId === undefined && !mainFrames.has(session)) mainFrames.set(session, frame.id)
  }
  const noteTree = (session: string, { frame, childFrames }: Protocol.Page.FrameTree) => {
    note(session, frame)
    for (const child of childFrames ?? []) noteTree(session, child)
  }
  return {
    fold: ({ method, params, sessionId }) => {
      switch (method) {
        case 'Target.attachedToTarget': {
          const { type, url, targetId } = params.targetInfo
          targets.set(params.sessionId, { type, url })
          if (type === 'page' || type === 'iframe') mainFrames.set(params.sessionId, targetId)
          if (type === 'service_worker') serviceWorkers.add(url)
          return
        }
        case 'Target.detachedFromTarget':
          targets.delete(params.sessionId)
          mainFrames.delete(params.sessionId)
          return
        case 'Page.frameNavigated':
          if (sessionId !== null) note(sessionId, params.frame)
          return
        case 'Page.frameDetached':
          if (params.reason === 'remove') frames.delete(params.frameId)
          scriptContexts.delete(params.frameId)
          return
        case 'Runtime.executionContextCreated': {
          const { id, auxData } = params.context
          const about: { readonly isDefault?: boolean; readonly frameId?: string } = auxData ?? {}
          if (about.isDefault === true && about.frameId !== undefined) scriptContexts.set(about.frameId, id)
        }
      }
    },
    framesFound: noteTree,
    of: (session, frameId, documentUrl) => {
      const target = targets.get(session)
      const worker = workers[target?.type ?? '']
      if (worker !== undefined) {
        const url = target?.url || documentUrl
        return { from: worker, origin: originOf(url), url }
      }
      const id = frameId ?? mainFrames.get(session) ?? ''
      const frame = frames.get(id)
      const url = frame?.url ?? documentUrl
      return {
        from: target?.type === 'page' && id === mainFrames.get(session) ? 'page' : 'frame',
        origin: frame === undefined ? originOf(documentUrl) : originOfFrame(frame),
        url: /^https?:/.test(url) ? url : null,
      }
    },
    mainFrame: (session) => mainFrames.get(session) ?? null,
    scriptContext: (frameId) => scriptContexts.get(frameId) ?? null,
    serviceWorkerAt: (origin) => [...serviceWorkers].find((url) => originOf(url) === origin) ?? null,
  }
}

const workers: Readonly<Record<string, Context['from'] | undefined>> = {
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
}

/** The protocol writes an opaque origin as `://`. */
function originOfFrame({ securityOrigin, url }: Protocol.Page.Frame): string {
  return /^[a-z][\w+.-]*:\/\/./i.test(securityOrigin) ? securityOrigin : originOf(url)
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'null'
}
