import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { scenarios } from '../../src/lab/catalogue.ts'
import { startScenario } from '../../src/lab/start-scenario.ts'

function refuses(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(false)
    })
    socket.on('error', () => resolve(true))
  })
}

describe('a practice incident', () => {
  test.each(scenarios.map(({ id }) => id))(
    '%s goes up, is put right once, and leaves nothing open',
    async (id) => {
      const running = await startScenario(id)
      expect(running.fixed).toBe(false)
      running.applyFix()
      const { subject } = running
      running.applyFix()
      expect(running.fixed).toBe(true)
      expect(running.subject).toBe(subject)
      const ports = [...new Set((running.options.resolve ?? []).map(({ port }) => port))]
      await running.close()
      expect(await Promise.all(ports.filter((port) => port > 1024).map(refuses))).not.toContain(false)
    },
  )

  test('the port asked for is that of the request', async () => {
    const first = await startScenario('healthy')
    const port = Number(new URL(first.subject.url).port)
    await first.close()
    for (const id of ['healthy', 'redirect-changes-origin.www', 'proxy-strips-headers']) {
      const running = await startScenario(id, { port })
      expect(new URL(running.subject.url).port, id).toBe(String(port))
      await running.close()
    }
  })

  test('a taken port is said, and nothing stays open', async () => {
    const first = await startScenario('healthy')
    const port = Number(new URL(first.subject.url).port)
    await expect(startScenario('healthy', { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await first.close()
  })

  test('an unknown id is refused', async () => {
    await expect(startScenario('no-such-thing')).rejects.toThrow('no practice incident "no-such-thing"')
  })

  test('plain loopback names need neither addresses nor an authority', async () => {
    const running = await startScenario('healthy', { names: 'loopback' })
    expect(running.subject.pageOrigin).toBe('http://app.shop.localhost')
    expect(running.subject.url).toMatch(/^http:\/\/localhost:\d+\//)
    expect(running.options.ca).toBeNull()
    await running.close()
  })
})
