import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { practiceServers } from '../../../src/commands/guided/practice-servers.ts'
import { listen } from '../../../src/lab/listen.ts'

const servers = practiceServers(0)
afterEach(() => servers.stop())

function listens(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

async function urlOf(started: ReturnType<typeof servers.start>): Promise<string> {
  const result = await started
  if (!result.ok) throw new Error(result.problem)
  return result.subject.url
}

describe('the practice servers of a program', () => {
  test('what ran before is down once the next is up', async () => {
    const first = await urlOf(servers.start('healthy'))
    expect(await listens(first)).toBe(true)
    const second = await urlOf(servers.start('method-not-allowed'))
    expect([await listens(first), await listens(second)]).toEqual([false, true])
    const lesson = await servers.demonstrate('credentials')
    expect(await listens(second)).toBe(false)
    expect(lesson.ok && (await listens(lesson.subject.url))).toBe(true)
    await servers.stop()
    expect(lesson.ok && (await listens(lesson.subject.url))).toBe(false)
  })

  test('leafed through faster than they start, the last alone stays up', async () => {
    const urls = await Promise.all(
      ['healthy', 'wildcard-with-credentials', 'origin-not-allowed.www'].map((id) =>
        urlOf(servers.start(id)),
      ),
    )
    expect(await Promise.all(urls.map(listens))).toEqual([false, false, true])
  })

  test('a triage is told names and authority of what runs, and nothing once it is down', async () => {
    await servers.start('healthy')
    expect(servers.options()).toMatchObject({ sendUnsafe: true, ca: expect.stringContaining('CERTIFICATE') })
    expect(servers.applyFix()).toMatchObject({ method: 'PUT' })
    await servers.stop()
    expect([servers.options(), servers.applyFix()]).toEqual([null, null])
  })

  test('a port that is taken is told in one line', async () => {
    const taken = await listen(() => ({ status: 204, headers: [], body: '' }), { port: 0 })
    const started = await practiceServers(taken.port).start('healthy')
    await taken.close()
    expect(started).toEqual({
      ok: false,
      problem: `--port: expected a port that is free, found ${taken.port} (EADDRINUSE)`,
    })
  })
})
