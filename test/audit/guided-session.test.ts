import { readFileSync, readdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { realCourse } from '../../src/commands/guided/course-ports.ts'
import { openSession } from '../../src/commands/guided/open-session.ts'
import { noSettings } from '../../src/commands/guided/own-settings.ts'
import { defaultProbeOptions } from '../../src/probes/options.ts'
import type { Case } from '../../src/knowledge/model/case.ts'
import { autosave } from '../../src/session/autosave.ts'
import { findingsOf } from '../../src/session/report.ts'
import type { Recorder, Sent } from './support/recorder.ts'
import { lets, server } from './support/server.ts'

const page = 'http://app.localhost:8080'
const folder = mkdtempSync(join(tmpdir(), 'cors-triage-audit-session-'))
const io = { stdout: process.stdout, stderr: process.stderr, env: {} }
const presentation = { noColor: true, ascii: false, verbose: false, theme: null }

let other: Recorder
let api: Recorder
beforeEach(async () => {
  other = await server(lets((_, response) => response.end()))
  api = await server(
    lets((_, response) =>
      response.writeHead(307, { Location: `http://other.localhost:${other.port}/` }).end(),
    ),
  )
})
const changes = ({ sent }: Recorder): readonly Sent[] => sent.filter(({ method }) => method === 'PUT')

function opened() {
  const subject: Case = {
    pageOrigin: page,
    pageUrl: null,
    url: `http://api.localhost:${api.port}/v1`,
    method: 'PUT',
    headers: [
      ['X-Api-Key', 'HEADER-CANARY'],
      ['Content-Type', 'application/json'],
    ],
    credentials: 'include',
    body: 'BODY-CANARY',
    errorUrl: null,
  }
  const options = { ...defaultProbeOptions, cookie: 'sid=COOKIE-CANARY', sendUnsafe: false }
  const course = realCourse({ port: 0, save: false }, io)
  return openSession({ subject, options, stack: null, presentation, save: false }, noSettings, course, io)
}

test('a method that changes data goes out once for each yes, and never again of its own accord', async () => {
  const { actions } = opened()
  await actions.probingAsked()
  await actions.verifyAsked()
  expect(changes(api)).toEqual([])
  actions.sendUnsafeAnswered(true)
  await actions.probingAsked()
  expect(changes(api).length).toBe(1)
  await actions.verifyAsked()
  await actions.comparisonAsked('http://two.localhost:81', '')
  await actions.stagingAsked('', `http://other.localhost:${other.port}/v1`)
  expect(changes(api).length).toBe(1)
  actions.sendUnsafeAnswered(true)
  await actions.verifyAsked()
  expect(changes(api).length).toBe(2)
  expect(changes(other)).toEqual([])
})

test('the cookie, the secret header and the body go to the API alone, and are not kept', async () => {
  const { actions, store } = opened()
  const directory = join(folder, 'sessions')
  const saving = autosave(store, { directory, id: 'audited', isNew: true, now: Date.now }, () => {})
  actions.sendUnsafeAnswered(true)
  await actions.probingAsked()
  await actions.comparisonAsked('', `http://other.localhost:${other.port}/v1`)
  await saving.settle()
  expect(api.sent.some(({ headers }) => headers.cookie === 'sid=COOKIE-CANARY')).toBe(true)
  expect(api.sent.filter(({ method, headers }) => method === 'OPTIONS' && 'cookie' in headers)).toEqual([])
  expect(other.sent.length).toBeGreaterThan(0)
  expect(JSON.stringify(other.sent)).not.toMatch(/COOKIE-CANARY|BODY-CANARY/)
  const kept = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'utf8'))
  expect(kept.length).toBe(1)
  expect(kept.join()).not.toContain('CANARY')
  expect(findingsOf(store.getState())).not.toBeNull()
})
