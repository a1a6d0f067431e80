import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nginxBlocks } from '../../src/scan/nginx-blocks.ts'
import { scanDirectory } from '../../src/scan/scan-directory.ts'

const fixtures = join(import.meta.dirname, '../fixtures/scan')

async function onlyPolicy(folder: string) {
  const { policies, problems } = await scanDirectory(join(fixtures, folder))
  expect(problems).toEqual([])
  expect(policies).toHaveLength(1)
  return policies[0]
}

function causesOf(policy: Awaited<ReturnType<typeof onlyPolicy>>): readonly string[] {
  return (policy?.findings ?? []).map(({ cause, line }) => `${cause}:${line}`)
}

describe('what each stack declares, at file and line', () => {
  test('Express: development origins only, and a route above the middleware', async () => {
    const policy = await onlyPolicy('express')
    expect(policy).toMatchObject({
      file: 'server.js',
      line: 8,
      stack: 'express',
      credentials: true,
      origins: ['http://localhost:3000', 'http://localhost:5173'],
    })
    expect(causesOf(policy)).toEqual(['origin-not-allowed:9', 'cors-after-routes:8'])
  })

  test('Fastify: a trailing slash, a missing scheme, an open pattern', async () => {
    const policy = await onlyPolicy('fastify')
    expect(policy).toMatchObject({
      file: 'server.ts',
      stack: 'fastify',
      methods: ['GET', 'POST'],
      credentials: false,
    })
    expect(policy?.findings.map(({ says }) => says)).toEqual([
      expect.stringContaining('ends in a slash'),
      expect.stringContaining('has no scheme'),
      expect.stringContaining('not anchored'),
    ])
  })

  test('Django: the middleware below CommonMiddleware, a host without its scheme', async () => {
    const policy = await onlyPolicy('django')
    expect(policy).toMatchObject({ file: 'settings.py', line: 7, stack: 'django', credentials: true })
    expect(causesOf(policy)).toEqual(['origin-not-allowed:7', 'cors-after-routes:1'])
  })

  test('nginx: the origins of a map, a missing always, a location that loses the header', async () => {
    const policy = await onlyPolicy('nginx')
    expect(policy).toMatchObject({
      file: 'api.conf',
      line: 7,
      stack: 'nginx',
      origins: ['https://app.example.com'],
    })
    expect(causesOf(policy)).toEqual(['error-response-without-cors:7', 'cors-after-routes:9'])
  })

  test('Apache: a second line beside the application’s, and none on errors', async () => {
    expect(causesOf(await onlyPolicy('apache'))).toEqual([
      'error-response-without-cors:2',
      'multiple-allow-origin:2',
    ])
  })

  test('Caddy: a trailing slash', async () => {
    expect(causesOf(await onlyPolicy('caddy'))).toEqual(['origin-not-allowed:2'])
  })

  test('SAM: a wildcard with credentials, and a development origin', async () => {
    const { policies } = await scanDirectory(join(fixtures, 'template'))
    expect(policies.map(({ stack, line, origins }) => [stack, line, origins])).toEqual([
      ['api-gateway-http', 7, '*'],
      ['api-gateway-rest', 16, ['http://localhost:3000']],
    ])
    expect(policies[0]?.findings.map(({ cause }) => cause)).toEqual(['wildcard-with-credentials'])
  })
})

test('calls that name their target, none that is relative', async () => {
  const { calls } = await scanDirectory(join(fixtures, 'frontend'))
  expect(calls).toEqual([
    { file: 'api.ts', line: 4, url: 'http://localhost:8080' },
    { file: 'api.ts', line: 5, url: 'http://localhost:4000/v1/orders' },
    { file: 'api.ts', line: 6, url: 'https://api.example.com/v1/orders/${id}' },
  ])
})

test('node_modules, minified files and loops of links are passed over; a broken file is a problem', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-scan-'))
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules/a.js'), "fetch('http://localhost:1')")
  writeFileSync(join(folder, 'b.min.js'), "fetch('http://localhost:2')")
  writeFileSync(join(folder, 'c.js'), 'cors({ origin: ')
  symlinkSync(folder, join(folder, 'loop'))
  const { calls, problems } = await scanDirectory(folder)
  expect(calls).toEqual([])
  expect(problems).toMatchObject([{ file: 'c.js', line: 1 }])
})

test('a directory that is not there is the system’s own error', async () => {
  await expect(scanDirectory('/nowhere/at/all')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('the nginx reader takes any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '{', '}', ';', '"', "'", '#', '\n', '\\') }),
      (text) => {
        const { root } = nginxBlocks(text)
        expect(root.name).toBe('')
      },
    ),
  )
})
