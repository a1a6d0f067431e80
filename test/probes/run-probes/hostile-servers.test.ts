import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { healthy } from '../support/answers.ts'
import { caseOf, probe } from '../support/probing.ts'
import { withServer, withSocketServer, type Answer } from '../support/serve.ts'
import { freePort } from '../../support/free-port.ts'

describe('a server that is silent or hostile costs little and proves nothing false', () => {
  test('refused: one failure each for the page’s own requests, and nothing besides', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`
    const { observations, events } = await probe(caseOf(url, { method: 'PUT' }))
    expect(observations.map(({ id, failure }) => [id, failure?.kind])).toEqual([
      ['preflight', 'refused'],
      ['request', 'refused'],
    ])
    expect(events.filter(({ kind }) => kind === 'planned').length).toBe(2)
  })

  test.each<readonly [string, Parameters<typeof withSocketServer>[0], string]>([
    ['says nothing', () => undefined, 'timeout'],
    ['hangs up', (socket) => socket.once('data', () => socket.destroy()), 'reset'],
    ['talks garbage', (socket) => socket.once('data', () => socket.end('\0\u0001\u0002')), 'protocol'],
  ])('a server that %s', async (_, talk, kind) => {
    await withSocketServer(talk, async (port) => {
      const { observations } = await probe(caseOf(`http://127.0.0.1:${port}/`), { timeoutMs: 300 })
      expect(observations[0]?.id).toBe('request')
      expect(observations.every(({ failure }) => failure?.kind === kind)).toBe(true)
      expect(observations.length).toBeLessThanOrEqual(5)
    })
  })

  test('one broken connection among answers is tried again, and said', async () => {
    let first = true
    const moody: Answer = (request, response) => {
      if (first && request.url === '/') {
        first = false
        request.socket.destroy()
      } else healthy(request, response)
    }
    await withServer(moody, async ({ origin }) => {
      const { observations, find, conditions } = await probe(caseOf(`${origin}/`), { concurrency: 1 })
      expect(find('request')).toMatchObject({ attempts: 2, failure: null })
      expect(conditions).toEqual([{ kind: 'broke-off', count: 1, of: observations.length }])
      expect(observations.filter(({ failure }) => failure !== null)).toEqual([])
    })
  })

  test.each([1, 3, 12])(
    'a server that takes %s connections at once is asked one after the other',
    async (most) => {
      await withServer(healthy, async ({ origin, takeAtMost }) => {
        takeAtMost(most)
        const { observations, conditions } = await probe(caseOf(`${origin}/`))
        expect(observations.length).toBeGreaterThan(15)
        expect(observations.filter(({ failure }) => failure !== null)).toEqual([])
        expect(conditions?.map(({ kind }) => kind)).toEqual(['broke-off'])
      })
    },
  )

  test('a server that serves one connection at a time is still asked both', async () => {
    const queue: Socket[] = []
    const serve = (socket: Socket): void => {
      socket.on('data', () =>
        socket.write('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n'),
      )
      socket.on('close', () => {
        queue.shift()
        if (queue[0]) serve(queue[0])
      })
    }
    await withSocketServer(
      (socket) => {
        queue.push(socket)
        if (queue.length === 1) serve(socket)
      },
      async (port) => {
        const subject = caseOf(`http://127.0.0.1:${port}/`, { method: 'PUT' })
        const { find } = await probe(subject, { timeoutMs: 500 })
        expect(find('preflight').response?.status).toBe(204)
        expect(find('request').response?.status).toBe(204)
      },
    )
  })

  test('429 ends the burst', async () => {
    let count = 0
    const limited: Answer = (request, response) => {
      count += 1
      if (count > 5) response.writeHead(429).end()
      else healthy(request, response)
    }
    await withServer(limited, async ({ origin, received }) => {
      const { events } = await probe(caseOf(`${origin}/`), { concurrency: 2 })
      expect(received.length).toBeLessThanOrEqual(8)
      expect(events.some((event) => event.kind === 'dropped' && event.why.includes('429'))).toBe(true)
    })
  })

  test('the page’s own requests go out before the burst that a limit may turn away', async () => {
    let taken = 0
    const limited: Answer = (request, response) => {
      taken += 1
      if (taken > 2) response.writeHead(429).end()
      else healthy(request, response)
    }
    await withServer(limited, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }), { sendUnsafe: true })
      expect(find('preflight').response?.status).not.toBe(429)
      expect(find('request')).toMatchObject({ purpose: { standIn: false }, response: { status: 200 } })
    })
  })

  test.each([
    ['that says when to come back: nothing more follows', { 'Retry-After': '60' }, ['request']],
    ['without a word: only a browser’s name is tried', {}, ['request', 'as-browser:request']],
  ] as const)('429 to the request itself, %s', async (_, headers, asked) => {
    await withServer(
      (_, response) => response.writeHead(429, headers).end(),
      async ({ origin, received }) => {
        const { observations } = await probe(caseOf(`${origin}/`), { concurrency: 1 })
        expect(observations.map(({ id }) => id)).toEqual(asked)
        expect(received.length).toBe(asked.length)
      },
    )
  })

  test.each<readonly [string, Answer, number | null]>([
    ['breaks the connection of', (request) => void request.socket.destroy(), null],
    ['keeps waiting', () => undefined, null],
    ['answers 403 to', (_, response) => void response.writeHead(403).end(), 403],
    ['answers 429 to', (_, response) => void response.writeHead(429).end(), 429],
  ])('a server that %s programs is judged by what a browser gets', async (_, turnAway, status) => {
    const choosy: Answer = (request, response) =>
      request.headers['user-agent']?.startsWith('Mozilla/') === true
        ? healthy(request, response)
        : turnAway(request, response)
    await withServer(choosy, async ({ origin }) => {
      const { find, conditions } = await probe(caseOf(`${origin}/`), { timeoutMs: 300 })
      expect(find('as-browser:request').response?.status).toBe(200)
      expect(conditions).toContainEqual({ kind: 'as-browser', status })
    })
  })

  test.each([
    ['a server that limits requests by 503 is asked calmly, and its 503 is no opinion', 50],
    ['nor is that of one that limits them strictly', 700],
  ])('%s', async (_, every) => {
    let tokens = 5
    const refill = setInterval(() => (tokens = Math.min(5, tokens + 1)), every)
    const limited: Answer = (request, response) => {
      tokens -= 1
      if (tokens < 0) {
        tokens = 0
        response.writeHead(503).end()
      } else healthy(request, response)
    }
    await withServer(limited, async ({ origin }) => {
      const { observations, events } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      expect(observations.filter(({ response }) => response?.status === 503)).toEqual([])
      expect(observations.some(({ purpose }) => purpose.kind === 'from-origin')).toBe(true)
      expect(events.some((event) => event.kind === 'dropped' && event.why.includes('503'))).toBe(true)
    })
    clearInterval(refill)
  })

  test('a 503 that stays when asked calmly is kept', async () => {
    const half: Answer = (request, response) => {
      if (request.headers.origin === 'http://localhost:3000') response.writeHead(503).end()
      else healthy(request, response)
    }
    await withServer(half, async ({ origin }) => {
      const { find } = await probe(caseOf(`${origin}/`, { method: 'PUT' }))
      expect(find('from-origin:http://localhost:3000')).toMatchObject({
        response: { status: 503 },
        attempts: 3,
      })
    })
  })

  test('a server that answers everything with 503 is not asked twice', async () => {
    await withServer(
      (_, response) => response.writeHead(503).end(),
      async ({ origin }) => {
        const { observations } = await probe(caseOf(`${origin}/`))
        expect(observations.length).toBeGreaterThan(20)
        expect(observations.filter(({ attempts }) => attempts !== undefined)).toEqual([])
      },
    )
  })

  test('different answers each time are all kept', async () => {
    let turn = 0
    const fickle: Answer = (request, response) => {
      turn += 1
      if (turn % 2 === 0) healthy(request, response)
      else response.writeHead(500).end()
    }
    await withServer(fickle, async ({ origin }) => {
      const { observations } = await probe(caseOf(`${origin}/`))
      const statuses = observations.map(({ response }) => response?.status)
      expect(new Set(statuses)).toEqual(new Set([200, 204, 500]))
    })
  })
})
