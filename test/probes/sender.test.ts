import { describe, expect, test } from 'vitest'
import { breaksOnce, ok, sending } from './support/sending.ts'
import { withServer, type Answer, type Served } from './support/serve.ts'

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
