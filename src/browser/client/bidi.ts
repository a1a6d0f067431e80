import type { Commands, Event } from 'webdriver-bidi-protocol'
import type { Channel } from './channel.ts'
import { protocolConnection, type ProtocolConnection, type ProtocolObject } from './protocol-connection.ts'

type Named<Method> = { readonly method: Method }

/** An event of WebDriver BiDi. */
export type BidiEvent = Event extends infer One ? (One extends Named<string> ? One : never) : never

/** A conversation in WebDriver BiDi, typed by the protocol's own definition. */
export interface Bidi {
  send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['params'],
  ): Promise<Commands[Method]['returnType']>
  listen(listener: (event: BidiEvent) => void): () => void
  readonly ended: ProtocolConnection['ended']
  close(): void
}

/** Speaks WebDriver BiDi over a channel. That messages are what the protocol says is taken on the browser's word. */
export function bidi(channel: Channel): Bidi {
  const { send, listen, ended, close } = protocolConnection(channel)
  return {
    send: (method, params) => send(method, params as ProtocolObject) as never,
    listen: (listener) => listen((event) => listener(event as unknown as BidiEvent)),
    ended,
    close,
  }
}
