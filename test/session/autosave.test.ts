import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autosave } from '../../src/session/autosave.ts'
import { toSaved } from '../../src/session/saved-session.ts'
import { writeSession } from '../../src/session/session-files.ts'
import { createSession } from '../../src/session/session.ts'
import { filled } from './opening.ts'
import { stage } from './ports.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'autosave-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

test.each([
  ['a run that ended before anybody listened is saved', true, ['one.json']],
  ['a session that was just opened is not written again', false, []],
])('%s', async (_title, isNew, files) => {
  const session = createSession(filled, stage().ports)
  await session.actions.probingAsked()
  const saving = autosave(session.store, { directory, id: 'one', isNew, now: () => 0 }, () => {})
  expect(await saving.settle()).toBe(isNew)
  expect(await readdir(directory)).toEqual(files)
})

test('an empty form is nothing to come back to', async () => {
  const session = createSession({}, stage().ports)
  const saving = autosave(session.store, { directory, id: 'one', isNew: true, now: () => 0 }, () => {})
  expect(await saving.settle()).toBe(false)
})

test('with its first write, all but the newest hundred go', async () => {
  const session = createSession(filled, stage().ports)
  for (let at = 1; at <= 101; at += 1) {
    await writeSession(directory, toSaved(`at-${at}`, session.store.getState(), at))
    await utimes(join(directory, `at-${at}.json`), at, at)
  }
  const saving = autosave(session.store, { directory, id: 'one', isNew: false, now: () => 0 }, () => {})
  expect(await readdir(directory)).toHaveLength(101)
  await session.actions.probingAsked()
  await saving.settle()
  await vi.waitFor(async () => expect(await readdir(directory)).toHaveLength(100))
  expect(await readdir(directory)).toEqual(expect.arrayContaining(['one.json', 'at-3.json']))
})
