import { describe, expect, test } from 'vitest'
import { createAllowance, type Allowance } from '../../src/probes/allowance.ts'
import { defaultProbeOptions, type ProbeEvent } from '../../src/probes/options.ts'
import type { Probe } from '../../src/probes/probe.ts'
import { createSender, type Sender } from '../../src/probes/sender.ts'
import { createTransport } from '../../src/probes/transport.ts'
import { withServer, type Answer, type Served } from './support/serve.ts'

interface Sending {
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

async function sending(
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

const ok: Answer = (_, response) => response.end()
/** Breaks off the connection of every path the first time, and answers the second. */
function breaksOnce(): Answer {
  const seen = new Set<string>()
  return (request, response) => {
    if (seen.has(request.url ?? '')) response.end()
    else request.socket.destroy()
    seen.add(request.url ?? '')
  }
}

describe('the order', () => {
  test('what the browser would send goes before everything that waits', async () => {
    await sending(ok, async ({ sender, served, aside, ofPage }) => {
      await Promise.all([aside('/1'), aside('/2'), ofPage(), aside('/3')].map((one) => sender.send(one)))
      expect(served.received.map(({ url }) => url)).toEqual(['/1', '/request', '/2', '/3'])
    })
  })

  test('a place that another sender gives back is taken, until the sender is closed', async () => {
    await sending(ok, async ({ sender, served, allowance, aside }) => {
      allowance.enter()
      const sent = sender.send(aside('/1'))
      expect(served.received).toEqual([])
      allowance.leave()
      expect((await sent)?.response?.status).toBe(200)
      allowance.enter()
      sender.close()
      void sender.send(aside('/2'))
      allowance.leave()
      await new Promise(setImmediate)
      expect(served.received).toHaveLength(1)
    })
  })
})

describe('the cookie', () => {
  const cookieOf = ({ received }: Served) =>
    received.map(({ method, url, headers }) => `${method} ${url} ${new Map(headers).get('Cookie') ?? '-'}`)

  test('goes with every request to the API but a preflight, and to no page', async () => {
    await sending(
      ok,
      async ({ sender, served, aside, ofPage }) => {
        await sender.send(ofPage())
        await sender.send(aside('/1'))
        await sender.send({ ...ofPage('OPTIONS'), purpose: { kind: 'preflight', hop: 0 } })
        await sender.send(aside('/page', { purpose: { kind: 'page' } }))
        expect(cookieOf(served)).toEqual([
          'GET /request sid=1',
          'GET /1 sid=1',
          'OPTIONS /request -',
          'GET /page -',
        ])
      },
      { cookie: 'sid=1' },
    )
  })

  test('goes to no other origin, and nowhere where there is none', async () => {
    await withServer(ok, async (other) => {
      await sending(
        ok,
        async ({ sender, aside }) => {
          const { request } = aside('/1')
          await sender.send(aside('/1', { request: { ...request, url: `${other.origin}/1` } }))
          expect(cookieOf(other)).toEqual(['GET /1 -'])
        },
        { cookie: 'sid=1' },
      )
    })
    await sending(ok, async ({ sender, served, ofPage }) => {
      await sender.send(ofPage())
      expect(cookieOf(served)).toEqual(['GET /request -'])
    })
  })
})

describe('what is given up', () => {
  test('what is dropped is not sent any more, waiting or still to come, and the rest is', async () => {
    await sending(ok, async ({ sender, served, aside, told }) => {
      const first = sender.send(aside('/1'))
      const second = sender.send(aside('/2'))
      sender.drop('enough', ({ id }) => id !== '/1' && id !== '/4')
      await Promise.all([first, second, sender.send(aside('/3')), sender.send(aside('/4'))])
      expect(told().toSorted()).toEqual(['/1 200', '/2: enough', '/3: enough', '/4 200'])
      expect(served.received.map(({ url }) => url)).toEqual(['/1', '/4'])
    })
  })

  test('what is under way is broken off', async () => {
    await sending(
      () => {},
      async ({ sender, aside, told }) => {
        const sent = sender.send(aside('/1'))
        sender.drop('enough', () => true)
        expect(await sent).toBeNull()
        expect(told()).toEqual(['/1: enough'])
      },
    )
  })

  test('past a limit only the page itself is asked for', async () => {
    await sending(ok, async ({ sender, aside, ofPage, told }) => {
      expect(sender.isNarrowed()).toBe(false)
      sender.narrow(1)
      sender.narrow(5)
      expect(sender.isNarrowed()).toBe(true)
      for (const one of [aside('/page', { purpose: { kind: 'page' } }), aside('/1'), aside('/2'), ofPage()])
        await sender.send(one)
      await sender.send(aside('/script', { purpose: { kind: 'page-script', url: '/script' } }))
      const limits = 'the server limits requests, and was asked enough'
      expect(told()).toEqual(['/page 200', '/1 200', `/2: ${limits}`, `request: ${limits}`, '/script 200'])
    })
  })

  test('the budget ends it', async () => {
    await sending(
      ok,
      async ({ sender, aside, told }) => {
        const paths = Array.from({ length: 9 }, (_, at) => `/${at}`)
        await Promise.all(paths.map((path) => sender.send(aside(path))))
        expect(told()).toContain('/8: the budget of 8 requests is spent')
        expect(told()).toHaveLength(9)
      },
      { gentle: true },
    )
  })

  test('a stop ends all but what the page itself would have got', async () => {
    await sending(
      () => {},
      async ({ sender, stop, aside, ofPage, told }) => {
        const sent = [sender.send(ofPage()), sender.send(aside('/1')), sender.send(aside('/2'))]
        stop.abort()
        await Promise.all(sent)
        expect(told().toSorted()).toEqual(['/1: stopped', '/2: stopped', 'request aborted'])
      },
      { concurrency: 2 },
    )
  })

  test('that nothing answers where nobody knows of anything is no observation', async () => {
    const breaks: Answer = (request) => void request.socket.destroy()
    await sending(breaks, async ({ sender, aside, told }) => {
      await sender.send(aside('/1', { isSupposed: true }))
      await sender.send(aside('/2'))
      expect(told()).toEqual(['/1: nothing answers at the root of the page’s origin', '/2 reset'])
    })
    await sending(ok, async ({ sender, aside, told }) => {
      await sender.send(aside('/1', { isSupposed: true }))
      expect(told()).toEqual(['/1 200'])
    })
  })
})

describe('a connection that breaks off', () => {
  test('is asked once more, and counted', async () => {
    await sending(breaksOnce(), async ({ sender, served, allowance, aside, events }) => {
      const observation = await sender.send(aside('/1'))
      expect(observation).toMatchObject({ response: { status: 200 }, attempts: 2 })
      expect(served.received).toHaveLength(2)
      expect(sender.tally()).toEqual({ answered: 1, brokeOff: 1, brokeAlone: 1 })
      expect(allowance.left()).toBe(allowance.total - 2)
      expect(events.filter(({ kind }) => kind === 'sent')).toHaveLength(1)
    })
  })

  test('beside others is not counted as one alone, and the rest goes one at a time', async () => {
    await sending(
      breaksOnce(),
      async ({ sender, allowance, aside }) => {
        await Promise.all(['/1', '/2'].map((path) => sender.send(aside(path))))
        expect(sender.tally()).toEqual({ answered: 2, brokeOff: 2, brokeAlone: 0 })
        expect([allowance.enter(), allowance.enter()]).toEqual([true, false])
      },
      { concurrency: 2 },
    )
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'is final for %s, which may have changed something',
    async (method) => {
      await sending(breaksOnce(), async ({ sender, served, ofPage, told }) => {
        const observation = await sender.send(ofPage(method))
        expect(observation).not.toHaveProperty('attempts')
        expect(told()).toEqual(['request reset'])
        expect(served.received).toHaveLength(1)
        expect(sender.tally()).toEqual({ answered: 0, brokeOff: 0, brokeAlone: 0 })
      })
    },
  )
})
