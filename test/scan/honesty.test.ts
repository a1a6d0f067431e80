import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apache } from '../../src/scan/apache.ts'
import { caddy } from '../../src/scan/caddy.ts'
import { django } from '../../src/scan/django.ts'
import { javascript } from '../../src/scan/javascript.ts'
import { nginx } from '../../src/scan/nginx.ts'
import { scanDirectory } from '../../src/scan/scan-directory.ts'
import { templates } from '../../src/scan/templates.ts'
import { configuration } from '../../src/scan/configuration/configuration.ts'
import { environmentFiles } from '../../src/scan/configuration/environment-files.ts'
import { haproxy } from '../../src/scan/configuration/haproxy.ts'
import { headersFile } from '../../src/scan/configuration/headers-file.ts'
import { terraform } from '../../src/scan/configuration/terraform.ts'
import { varnish } from '../../src/scan/configuration/varnish.ts'
import { xml } from '../../src/scan/configuration/xml.ts'
import { sourceCode } from '../../src/scan/source-code.ts'
import { wrangler } from '../../src/scan/wrangler.ts'

const fixtures = join(import.meta.dirname, '../fixtures/scan')

async function scanOf(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-scan-'))
  writeFileSync(join(folder, name), text)
  return scanDirectory(folder)
}

async function declared(folder: string) {
  const { policies } = await scanDirectory(join(fixtures, folder))
  return policies.map(({ file, line, stack, origins, credentials, findings }) => [
    `${file}:${line}`,
    stack,
    origins,
    credentials,
    findings.map(({ cause }) => cause),
  ])
}

test('an origin sent back after a comparison is the list, without one it is every origin', async () => {
  expect(await declared('by-hand')).toEqual([
    ['guarded.js:9', 'express', ['https://app.example.com', 'https://admin.example.com'], 'unknown', []],
    ['open.js:4', 'node', 'reflect', true, ['origin-not-allowed']],
  ])
})

test.each([
  ['vite', 'vite.config.ts:5', 'vite', ['http://localhost:3000'], false, ['origin-not-allowed']],
  ['next', 'next.config.js:7', 'next', '*', true, ['wildcard-with-credentials']],
  ['hono', 'index.ts:5', 'hono', ['https://app.example.com/'], true, ['origin-not-allowed']],
])('%s', async (folder, ...expected) => {
  expect(await declared(folder)).toEqual([expected])
})

test.each([
  ['[!Ref Origin]', 'unknown', []],
  ["[!Sub 'https://${Domain}', 'https://app.example.com/']", 'unknown', ['origin-not-allowed']],
  ['[{ Ref: Origin }]', 'unknown', []],
  ["['https://app.example.com']", ['https://app.example.com'], []],
])('AllowOrigins: %s', async (list, origins, causes) => {
  const head = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Api:\n    Properties:\n"
  const { policies, problems } = await scanOf(
    't.yaml',
    `${head}      CorsConfiguration:\n        AllowOrigins: ${list}\n`,
  )
  expect(problems).toEqual([])
  expect(policies).toMatchObject([{ line: 5, origins }])
  expect(policies[0]?.findings.map(({ cause }) => cause)).toEqual(causes)
})

test('Django patterns count as origins; what is not Python is said with its place', async () => {
  const { policies } = await scanOf('settings.py', "CORS_ALLOWED_ORIGIN_REGEXES = [r'^https://a\\.test$']\n")
  expect(policies).toMatchObject([{ origins: ['/^https://a\\.test$/'] }])
  const broken = await scanOf('settings.py', 'CORS_ALLOWED_ORIGINS = [\n')
  expect(broken.problems).toMatchObject([{ file: 'settings.py', line: 2, column: 1 }])
})

const words = fc.constantFrom(
  ...['cors', '(', ')', '{', '}', '[', ']', ':', ';', ',', '=', '"', "'", '#', '\n', ' ', '\\', '!Ref'],
  ...['Header', 'set', 'header', 'add_header', 'map', '$http_origin', 'CORS_ALLOWED_ORIGINS', 'MIDDLEWARE'],
  ...[
    'allow do',
    'header(',
    'add_middleware(CORSMiddleware',
    'WithOrigins',
    'cors.Config{',
    'cors_rule',
    '<cors>',
    '{{ x }}',
  ],
  ...['Access-Control-Allow-Origin', 'res.setHeader', 'CorsConfiguration', 'AllowOrigins', '*', '&a', '*a'],
)

test.each(Object.entries({ apache, caddy, django, javascript, nginx, templates, wrangler }))(
  '%s takes any text and stays inside it',
  async (_, scanner) => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
        const text = parts.join('')
        const { policies = [], problems = [] } = await scanner.scan('file', text, {
          paths: [],
          has: () => false,
          text: () => null,
        })
        const last = text.split('\n').length
        for (const { line } of [...policies, ...problems]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(last)
        }
      }),
    )
  },
)

test.each(
  'a.java a.kt a.cs a.go a.rs a.rb a.php a.py a.yaml a.json a.toml a.properties a.tf a.vcl haproxy.cfg web.config _headers .env'.split(
    ' ',
  ),
)('%s of any text is read to its end', async (path) => {
  const readers = [sourceCode, configuration, terraform, varnish, haproxy, xml, headersFile, environmentFiles]
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
      const text = `${parts.join('')} cors`
      const last = text.split('\n').length
      for (const reader of readers.filter((one) => one.reads(path, text))) {
        const { policies = [], problems = [] } = await reader.scan(path, text, {
          paths: [],
          has: () => false,
          text: () => null,
        })
        for (const { line } of [...policies, ...problems]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(last)
        }
      }
    }),
    { numRuns: 60 },
  )
})
