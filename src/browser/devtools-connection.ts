import type { Readable, Writable } from 'node:stream'

export type DevtoolsObject = Readonly<Record<string, unknown>>

/** An event of the DevTools protocol; `sessionId` is null for the browser's own. */
export interface DevtoolsEvent {
  readonly method: string
  readonly params: DevtoolsObject
  readonly sessionId: string | null
}

/** A conversation with a browser: commands out, answers and events in. */
export interface DevtoolsConnection {
  /** Sends one command. Rejects with the browser's own words, or when the connection ends first. */
  send(method: string, params?: DevtoolsObject, sessionId?: string): Promise<DevtoolsObject>
  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: DevtoolsEvent) => void): () => void
}

interface Waiting {
  readonly resolve: (result: DevtoolsObject) => void
  readonly reject: (error: Error) => void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: DevtoolsObject
  readonly sessionId?: string
  readonly result?: DevtoolsObject
  readonly error?: { readonly message: string }
}

/**
 * Speaks the DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON texts ended by a zero byte.
 * A pipe needs no port that another user of the machine could reach, and the browser ends when it closes.
 */
export function devtoolsConnection(input: Writable, output: Readable): DevtoolsConnection {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: DevtoolsEvent) => void>()
  let lastId = 0
  let ended = false
  let pending: Buffer[] = []

  const end = () => {
    ended = true
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
    waiting.clear()
  }

  const receive = (text: string) => {
    const message = JSON.parse(text) as Message
    if (message.id === undefined) {
      if (message.method === undefined) return
      const { method, params = {}, sessionId = null } = message
      for (const listener of listeners) listener({ method, params, sessionId })
      return
    }
    const command = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) command?.reject(new Error(message.error.message))
    else command?.resolve(message.result ?? {})
  }

  output.on('data', (chunk: Buffer) => {
    let from = 0
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...pending, chunk.subarray(from, at)]).toString('utf8')
      pending = []
      from = at + 1
      receive(text)
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  })
  output.on('close', end)
  output.on('error', end)
  input.on('error', end)

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the browser closed the connection'))
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
      }),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
