import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { scenarios } from '../../src/lab/catalogue.ts'

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

function start(...args: readonly string[]) {
  return spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs the program without a terminal. */
async function run(...args: readonly string[]) {
  const child = start(...args)
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  return { out, err, status }
}

describe('lab without a terminal', () => {
  test('--list names every incident', async () => {
    const { out, status } = await run('lab', '--list', '--format', 'json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(
      scenarios.map(({ id, cause, title, level }) => ({ id, cause, title, level })),
    )
    const asText = await run('lab', '--list')
    expect(asText.out.trimEnd().split('\n')).toHaveLength(scenarios.length)
  })

  test.each(['origin-not-allowed.localhost-only', 'healthy'])('%s: its report, status 0', async (id) => {
    const { out, err, status } = await run('lab', id)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('https://app.shop.example')
  })

  test.each([
    [['lab', 'orign-not-allowed.www'], /found "orign-not-allowed.www"; near it: origin-not-allowed.www/],
    [['lab', 'nothing-of-this-kind'], /lab --list names them all/],
    [['lab'], /lab --list names them all/],
    [['lab', 'healthy', '--port', '70000'], /--port: expected a port from 0 to 65535, found "70000"/],
    [['lab', '--list', '--format', 'xml'], /--format: expected text or json, found "xml"/],
    [['lab', 'healthy', 'timeout'], /expected one incident, found a second "timeout"/],
    [['lab', '--what'], /found --what/],
  ])('%j is one line and status 2', async (args, says) => {
    const { out, err, status } = await run(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(says)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('lab --serve', () => {
  test('keeps the incident running; what it prints is enough to triage it', async () => {
    const child = start('lab', 'origin-not-allowed.localhost-only', '--serve')
    try {
      const [printed] = (await once(child.stdout, 'data')) as [Buffer]
      const [page = '', url = '', ...rest] = printed.toString().trim().split(' ')
      expect(rest).toEqual([])
      const { out, status } = await run('check', page, url, '--format', 'json')
      expect(status).toBe(1)
      expect(JSON.parse(out).causes[0]).toMatchObject({ id: 'origin-not-allowed', variant: 'localhost-only' })
    } finally {
      child.kill('SIGTERM')
    }
    const [status] = (await once(child, 'close')) as [number]
    expect(status).toBe(130)
  })

  test('names and authority stand on standard error where the incident needs them', async () => {
    const child = start('lab', 'tls-failure.expired', '--serve')
    try {
      let said = ''
      for await (const chunk of child.stderr) {
        said += String(chunk)
        if (said.includes('--ca')) break
      }
      expect(said).toMatch(
        /cors-triage check https:\/\/app\.shop\.example https:\/\/api\.shop\.example:\d+\//,
      )
      const command = said.split('\n').find((line) => line.startsWith('cors-triage check ')) ?? ''
      const args = command.split(' ').slice(1).concat('--format', 'json')
      const { out, status } = await run(...args)
      expect(status).toBe(3)
      expect(JSON.parse(out).causes[0]).toMatchObject({ id: 'tls-failure', variant: 'expired' })
    } finally {
      child.kill('SIGTERM')
    }
    await once(child, 'close')
  })
})
