import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanDirectory } from '../../src/scan/scan-directory.ts'

const steps = 60
const each = (line: (n: number) => string): string =>
  Array.from({ length: steps }, (_, n) => line(n)).join('\n')

/** Values that each hold the last one twice, and ones that hold themselves: written out, they would fill any memory. */
const growing: Readonly<Record<string, readonly [string, string]>> = {
  'a text of Bicep': [
    'a.bicep',
    `var a0 = 'https://'\n${each((n) => `var a${n + 1} = '\${a${n}}\${a${n}}'`)}\nresource r 'x' = { cors: { allowedOrigins: ['https://a.b', a60] } }`,
  ],
  'a list of Bicep': [
    'a.bicep',
    `var a0 = ['https://a.b']\n${each((n) => `var a${n + 1} = [a${n}, a${n}]`)}\nresource r 'x' = { cors: { allowedOrigins: a60 } }`,
  ],
  'an object of Bicep': [
    'a.bicep',
    `var a0 = { cors: { allowedOrigins: ['https://a.b'] } }\n${each((n) => `var a${n + 1} = { x: a${n}, y: a${n} }`)}\nresource r 'x' = { cors: { allowedOrigins: ['https://a.b'] }, more: a60 }`,
  ],
  'a list of YAML': [
    'a.yaml',
    `a0: &a0 [x]\n${each((n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)}\ncors:\n  allowedOrigins: ["https://a.b"]\n  more: *a60`,
  ],
  'a map of YAML': [
    'a.yaml',
    `a0: &a0 {x: 1}\n${each((n) => `a${n + 1}: &a${n + 1} {<<: *a${n}, x: *a${n}, y: *a${n}}`)}\ncors:\n  allowedOrigins: ["https://a.b"]\n  more: *a60`,
  ],
  'a value of YAML that holds itself': [
    'a.yaml',
    'a: &a\n  cors:\n    allowedOrigins: ["https://a.b"]\n    more: *a',
  ],
  'a list of Terraform': [
    'a.tf',
    `locals {\nl0 = ["https://a.b"]\n${each((n) => `l${n + 1} = concat(local.l${n}, local.l${n})`)}\n}\nresource "aws_s3_bucket_cors_configuration" "a" {\n cors_rule {\n allowed_origins = local.l60\n }\n}`,
  ],
  'a list of JavaScript': [
    'a.js',
    `const cors = require('cors')\nconst a0 = ['https://a.b']\n${each((n) => `const a${n + 1} = [...a${n}, ...a${n}, ...a${n}]`)}\napp.use(cors({ origin: a20 }))`,
  ],
  'a list of Python': [
    'a.py',
    `from flask_cors import CORS\na0 = ["https://a.b"]\n${each((n) => `a${n + 1} = [*a${n}, *a${n}, *a${n}, *a${n}]`)}\nCORS(app, origins=a15)`,
  ],
  'a setting of Django': [
    'settings.py',
    `a0 = ["https://a.b"]\n${each((n) => `a${n + 1} = ${Array.from({ length: 40 }, () => `a${n}`).join(' + ')}`)}\nCORS_ALLOWED_ORIGINS = a60`,
  ],
  'a snippet of Caddy': [
    'Caddyfile',
    `${each((n) => `(s${n}) {\n${`import s${n + 1}\n`.repeat(20)}}`)}\na.b {\nimport s0\nheader Access-Control-Allow-Origin https://a.b\n}`,
  ],
}

test.each(Object.entries(growing))('%s is not written out', async (_, [name, text]) => {
  const { policies } = await scanOf(name, text)
  expect(policies.length).toBeGreaterThan(0)
  expect(JSON.stringify(policies).length).toBeLessThan(5_000_000)
})

const deep = 200_000

/** Files that are nested more deeply than any reader follows. */
const nested: Readonly<Record<string, readonly [string, string]>> = {
  JavaScript: ['a.js', `cors(${'.a'.repeat(deep)})`],
  'a chain of JavaScript': ['a.js', `const cors = require('cors'); a${'.a'.repeat(deep)}`],
  nginx: ['nginx.conf', `add_header Access-Control-Allow-Origin *;\n${'a {\n'.repeat(deep)}`],
  Apache: ['.htaccess', `Header set Access-Control-Allow-Origin *\n${'<IfModule a>\n'.repeat(deep / 4)}`],
  Caddy: ['Caddyfile', `header Access-Control-Allow-Origin *\n${'a {\n'.repeat(deep)}`],
  YAML: ['a.yaml', `cors: 1\na: ${'['.repeat(deep)}`],
  JSON: ['a.json', `{"cors":{"allowedOrigins":["https://a.b"]},"a":${'['.repeat(deep)}`],
  TOML: ['a.toml', `[cors]\nallowed_origins = ["https://a.b"]\n${'a.'.repeat(deep)}b = 1`],
  properties: ['application.properties', `cors.allowed-origins=https://a.b\n${'a.'.repeat(deep)}b=1`],
  XML: [
    'policy.xml',
    `<cors><allowed-origins><origin>https://a.b</origin></allowed-origins></cors>${'<a>'.repeat(deep)}`,
  ],
}

test.each(Object.entries(nested))('%s of any depth is read or said not to be', async (_, [name, text]) => {
  const { policies, problems, mentions } = await scanOf(name, text)
  expect(policies.length + problems.length + mentions.length).toBeGreaterThan(0)
})

function scanOf(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-endless-'))
  writeFileSync(join(folder, name), text)
  return scanDirectory(folder)
}
