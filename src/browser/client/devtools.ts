import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js'
import type { Channel } from './channel.ts'
import { protocolConnection, type ProtocolConnection, type ProtocolObject } from './protocol-connection.ts'

type Commands = ProtocolMapping.Commands
type Events = ProtocolMapping.Events

/** An event of the DevTools protocol; `sessionId` is null for the browser's own. */
export type DevtoolsEvent = {
  [Method in keyof Events]: {
    readonly method: Method
    readonly params: Events[Method] extends [infer Params] ? Params : Record<never, never>
    readonly sessionId: string | null
  }
}[keyof Events]

/** A conversation in the DevTools protocol, typed by the protocol's own definition. */
export interface Devtools {
  send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['paramsType'] extends [(infer Params)?] ? Params : Record<never, never>,
    sessionId?: string,
  ): Promise<Commands[Method]['returnType']>
  listen(listener: (event: DevtoolsEvent) => void): () => void
  readonly ended: ProtocolConnection['ended']
  close(): void
}

/** Speaks the DevTools protocol over a channel. That messages are what the protocol says is taken on the browser's word. */
export function devtools(channel: Channel): Devtools {
  const { send, listen, ended, close } = protocolConnection(channel)
  return {
    send: (method, params, sessionId) => send(method, params as ProtocolObject, sessionId) as never,
    listen: (listener) => listen((event) => listener(event as DevtoolsEvent)),
    ended,
    close,
  }
}
