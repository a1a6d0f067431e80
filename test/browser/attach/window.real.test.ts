import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hosts, openFailingPage, type FailingPage } from '../failing-page.ts'
import { watchPage, type Watched } from '../watch-page.ts'

const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'], {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
})
let watched: Watched<FailingPage>

beforeAll(async () => {
  const [number] = (await once(display.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer]
  process.env['DISPLAY'] = `:${number.toString().trim()}`
  watched = await watchPage(
    await openFailingPage(),
    '/usr/bin/chromium',
    [
      '--no-proxy-server',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
    ],
    ['origin', 'redirect'],
    false,
  )
}, 120_000)

afterAll(async () => {
  await watched.close()
  display.kill()
})

it('a window on a display is watched as one without', () => {
  const [hop] = watched.seen('origin')?.hops ?? []
  const [, agent] = hop?.request.headers.find(([name]) => name.toLowerCase() === 'user-agent') ?? []
  expect(agent).toMatch(/Chrome\/\d/)
  expect(agent).not.toMatch(/Headless/)
  expect(watched.seen('origin')).toMatchObject({
    state: 'failed',
    statements: [{ kind: 'cors', corsError: 'AllowOriginMismatch' }],
  })
})
