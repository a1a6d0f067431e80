import { createAllowance, type Allowance } from '../../../src/probes/allowance.ts'
import { defaultProbeOptions, type ProbeEvent } from '../../../src/probes/options.ts'
import type { Probe } from '../../../src/probes/probe.ts'
import { createSender, type Sender } from '../../../src/probes/sender.ts'
import { createTransport } from '../../../src/probes/transport.ts'
import { withServer, type Answer, type Served } from './serve.ts'

export interface Sending {
  readonly sender: Sender
  readonly served: Served
  readonly allowance: Allowance
  readonly events: ProbeEvent[]
  readonly stop: AbortController
  /** A question beside the page's own, by its path. */
  readonly aside: (path: string, more?: Partial<Probe>) => Probe
  readonly ofPage: (method?: string) => Probe
  /** What became of each: its status or failure, or why it was dropped. */
  readonly told: () => readonly string[]
}

/** A sender before a server that answers so; its questions and what became of them. */
export async function sending(
  answer: Answer,
  work: (given: Sending) => Promise<void>,
  { concurrency = 1, gentle = false, cookie = null as string | null, timeoutMs = 2000 } = {},
): Promise<void> {
  await withServer(answer, async (served) => {
    const options = { ...defaultProbeOptions, concurrency, gentle, timeoutMs }
    const [transport, bareTransport] = [createTransport(options), createTransport(options)]
    const allowance = createAllowance(options)
    const events: ProbeEvent[] = []
    const stop = new AbortController()
    const sender = createSender({
      transport,
      bareTransport,
      options,
      allowance,
      cookie: cookie === null ? null : { origin: served.origin, value: cookie },
      addressesOf: () => Promise.resolve(['127.0.0.1']),
      startedAt: options.now(),
      on: (event) => events.push(event),
      signal: stop.signal,
    })
    const request = (method: string, path: string) => ({
      method,
      url: `${served.origin}${path}`,
      headers: [],
      body: null,
    })
    const plain = { bodyCap: 0, address: null }
    try {
      await work({
        sender,
        served,
        allowance,
        events,
        stop,
        aside: (path, more) => ({
          ...plain,
          id: path,
          purpose: { kind: 'by-get' },
          request: request('GET', path),
          ...more,
        }),
        ofPage: (method = 'GET') => ({
          ...plain,
          id: 'request',
          purpose: { kind: 'request', hop: 0, standIn: false },
          request: request(method, '/request'),
        }),
        told: () =>
          events.flatMap((event) =>
            event.kind === 'observed'
              ? [
                  `${event.observation.id} ${event.observation.response?.status ?? event.observation.failure?.kind}`,
                ]
              : event.kind === 'dropped'
                ? [`${event.id}: ${event.why}`]
                : [],
          ),
      })
    } finally {
      sender.close()
      await Promise.all([transport.close(), bareTransport.close()])
    }
  })
}

export const ok: Answer = (_, response) => response.end()
/** Breaks off the connection of every path the first time, and answers the second. */
export function breaksOnce(): Answer {
  const seen = new Set<string>()
  return (request, response) => {
    if (seen.has(request.url ?? '')) response.end()
    else request.socket.destroy()
    seen.add(request.url ?? '')
  }
}
