import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseFile, courseKeeper, recallCourse } from '../../src/session/course-file.ts'

function place(): string {
  return courseFile({ XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'cors-triage-course-')) })
}

const saved = { at: 'redirects', progress: { redirects: { done: false, guesses: ['It asks the person'] } } }

describe('the progress of the course', () => {
  test('comes back as it was kept, the newest last', async () => {
    const path = place()
    const complaints: string[] = []
    const { keep, settle } = courseKeeper(path, (message) => complaints.push(message))
    keep({ at: null, progress: {} })
    keep({ at: 'credentials', progress: {} })
    keep(saved)
    await settle()
    expect(await recallCourse(path)).toEqual({ saved, problem: null })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(complaints).toEqual([])
  })

  test('is empty before anything was kept', async () => {
    expect(await recallCourse(place())).toEqual({ saved: { at: null, progress: {} }, problem: null })
  })

  test.each(['', '{"progress":', '[1,2]', 'null', '"text"', '\u0000\u0001'])(
    'a file that holds %j is put aside, and that is said',
    async (content) => {
      const path = place()
      const { keep, settle } = courseKeeper(path, () => {})
      keep(saved)
      await settle()
      writeFileSync(path, content)
      const { saved: recalled, problem } = await recallCourse(path)
      expect(recalled).toEqual({ at: null, progress: {} })
      expect(problem).toContain(`${path}.unreadable`)
      expect(readFileSync(`${path}.unreadable`, 'utf8')).toBe(content)
    },
  )

  test('marks that are none are left out, the others stay', async () => {
    const path = place()
    const { keep, settle } = courseKeeper(path, () => {})
    keep(saved)
    await settle()
    writeFileSync(path, JSON.stringify({ at: 7, progress: { ...saved.progress, credentials: 'done' } }))
    expect(await recallCourse(path)).toEqual({ saved: { ...saved, at: null }, problem: null })
  })

  test('a place that cannot be written is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cors-triage-course-'))
    writeFileSync(join(folder, 'cors-triage'), 'a file where the folder should be')
    const complaints: string[] = []
    const { keep, settle } = courseKeeper(courseFile({ XDG_STATE_HOME: folder }), (message) =>
      complaints.push(message),
    )
    keep(saved)
    await settle()
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/the progress cannot be kept in .*course\.json \((ENOTDIR|EEXIST)\)/)
  })
})
