import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { harFile } from '../../../src/browser/attach/har-file.ts'
import { seen } from '../../session/seen.ts'

vi.mock('node:fs/promises', async (original) => ({ ...(await original<object>()), open: vi.fn() }))
const folder = mkdtempSync(join(tmpdir(), 'attach-har-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A disk with room for so many bytes: the write that fills it is cut short, the next one fails. */
async function fullAfter(path: string, most: number) {
  const { open: really } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  const file = await really(path, 'w')
  const write = file.write.bind(file) as (
    bytes: Buffer,
    from: number,
    length: number,
    at: number,
  ) => Promise<{ bytesWritten: number }>
  return Object.assign(file, {
    write: async (bytes: Buffer, from: number, length: number, at: number) => {
      if (at >= most) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      return write(bytes, from, Math.min(length, most - at), at)
    },
  })
}

test('a disk that is full leaves what was written before whole, and says so', async () => {
  const path = join(folder, 'seen.har')
  vi.mocked(open).mockResolvedValue((await fullAfter(path, 4_000)) as never)
  const file = await harFile(path, '0', 'Chrome/156')
  for (const id of ['1', '2', '3', '4', '5', '6']) file.add(seen(id))
  await expect(file.close()).rejects.toThrow('no space')
  const { log } = JSON.parse(readFileSync(path, 'utf8')) as { log: { entries: readonly object[] } }
  expect(log.entries.length).toBeGreaterThan(0)
  expect(log.entries.length).toBeLessThan(6)
})
