import { writeFile } from 'node:fs/promises'
import { existsSync, rmSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { saveReport } from '../../../src/commands/guided/save-report.ts'
import { drive } from '../../screens/drive.tsx'
import { filled } from '../../session/opening.ts'
import { stage } from '../../session/ports.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, writeFile: vi.fn(real.writeFile) }
})
afterEach(() => vi.mocked(writeFile).mockReset())

const host = `host-${process.pid}`
const now = new Date(0)
const file = `cors-triage-${host}-1970-01-01-0000.md`

test('where the disk is full no empty file is left behind, and no name is told', async () => {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  vi.mocked(writeFile).mockImplementation(async (path) => {
    await real.writeFile(path, '')
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  })
  expect(await saveReport('text', host, now, null)).toBeNull()
  expect(existsSync(file)).toBe(false)
  expect(await saveReport('text', host, now, file)).toBeNull()
  rmSync(file, { force: true })
})

test('on the screen it is said', async () => {
  const world = stage({ save: async () => null })
  const { press, sees, session } = drive(filled, world)
  await session.actions.probingAsked()
  session.actions.stageChosen('diagnosis')
  await press('m')
  await sees('Report not saved: no folder here takes a file')
})
