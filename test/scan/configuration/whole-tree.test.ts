import { expect, test } from 'vitest'
import { scanOf } from '../scan-of.ts'

test('a proxy that adds its header to what any application behind it sets doubles it', async () => {
  const proxy =
    'server {\n  add_header Access-Control-Allow-Origin https://a.test always;\n  proxy_pass http://x;\n}\n'
  const { policies } = await scanOf({
    'n.conf': proxy,
    'web.py': 'from flask_cors import CORS\nCORS(app, origins=["https://a.test"])\n',
  })
  const doubled = policies.flatMap(({ findings }) => findings.map(({ cause, line }) => `${cause}:${line}`))
  expect(doubled).toEqual(['multiple-allow-origin:2'])
})

test('files that tools write declare nothing', async () => {
  const { policies } = await scanOf({
    'package-lock.json':
      '{"packages":{"node_modules/cors":{"version":"2.8.5"}},"cors":{"origin":["https://a.test"],"methods":["GET"]}}',
    'pnpm-lock.yaml': 'snapshots:\n  a:\n    cors: 2.8.5\n    credentials: 1.0.0\n',
    'package.json': '{"dependencies":{"cors":"2"},"cors":{"origin":"https://a.test"}}',
  })
  expect(policies).toEqual([])
})

test('what is not read is named, with where CORS is mentioned', async () => {
  const scan = await scanOf({
    'S.scala': '// cors\nval s = cors(settings) { route }\n',
    'a.ex': 'defmodule A do\nend\n',
  })
  expect(scan.mentions).toEqual([
    { file: 'S.scala', line: 2, language: 'Scala', text: 'val s = cors(settings) { route }' },
  ])
  expect(scan.notRead).toEqual([
    { language: 'Scala', files: 1 },
    { language: 'Elixir', files: 1 },
  ])
})
