import type { Channel } from './channel.ts'

export type ProtocolObject = Readonly<Record<string, unknown>>

/** An event as it came. `sessionId` is null but for the sessions of the DevTools protocol. */
export interface ProtocolEvent {
  readonly method: string
  readonly params: ProtocolObject
  readonly sessionId: string | null
}

/** A conversation with a browser: commands out, their results and events in. */
export interface ProtocolConnection {
  /** Sends one command. Rejects with the browser's own words, or when the connection ends first. */
  send(method: string, params?: ProtocolObject, sessionId?: string): Promise<ProtocolObject>
  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: ProtocolEvent) => void): () => void
  /** Resolves when the browser or this side has ended the conversation. */
  readonly ended: Promise<void>
  close(): void
}

interface Message {
  readonly id?: number | null
  readonly method?: string
  readonly params?: ProtocolObject
  readonly sessionId?: string
  readonly result?: ProtocolObject
  /** An object in the DevTools protocol; in WebDriver BiDi a word, with the sentence beside it. */
  readonly error?: string | { readonly message: string }
  readonly message?: string
}

/**
 * Commands with ids, replies and events, as the DevTools protocol and WebDriver BiDi both have them: one client for
 * both. What is no message of either is passed over.
 */
export function protocolConnection(channel: Channel): ProtocolConnection {
  const waiting = new Map<number, PromiseWithResolvers<ProtocolObject>>()
  const listeners = new Set<(event: ProtocolEvent) => void>()
  const { promise: ended, resolve: tellEnded } = Promise.withResolvers<void>()
  let lastId = 0
  let isOver = false

  const end = () => {
    isOver = true
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
    waiting.clear()
    tellEnded()
  }

  channel.listen((text) => {
    const message = read(text)
    if (message === null) return
    const { id, method, params = {}, sessionId = null, error } = message
    if (typeof id !== 'number') {
      if (method !== undefined) for (const listener of listeners) listener({ method, params, sessionId })
      return
    }
    const command = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) command?.resolve(message.result ?? {})
    else command?.reject(new Error(typeof error === 'string' ? (message.message ?? error) : error.message))
  }, end)

  return {
    send: (method, params = {}, sessionId) => {
      if (isOver) return Promise.reject(new Error('the browser closed the connection'))
      const id = ++lastId
      const reply = Promise.withResolvers<ProtocolObject>()
      waiting.set(id, reply)
      channel.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }))
      return reply.promise
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    ended,
    close: () => {
      channel.close()
      end()
    },
  }
}

function read(text: string): Message | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}
