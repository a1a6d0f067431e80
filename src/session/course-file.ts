import { rename } from 'node:fs/promises'
import { readInputFile } from './input-file.ts'
import { join } from 'node:path'
import { readProgress } from '../lab/course/progress.ts'
import { nothingSaved, type Recalled, type SavedCourse } from './course.ts'
import { stateDirectory, writeWhole } from './state-files.ts'

/** Where the progress of the course lies, beside the saved sessions. */
export function courseFile(env: NodeJS.ProcessEnv): string {
  return join(stateDirectory(env), 'course.json')
}

/** What was kept; a file that cannot be read as such is put aside, and the course begins anew. */
export async function recallCourse(path: string): Promise<Recalled> {
  let content: string
  try {
    content = readInputFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return { saved: nothingSaved, problem: null }
    return { saved: null, problem: `The progress in ${path} cannot be read (${code}); nothing is kept` }
  }
  const saved = savedCourse(content)
  if (saved !== null) return { saved, problem: null }
  const aside = `${path}.unreadable`
  await rename(path, aside).catch(() => {})
  return { saved: nothingSaved, problem: `The progress could not be read; the file is now ${aside}` }
}

function savedCourse(content: string): SavedCourse | null {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null || !('progress' in value)) return null
  const at = 'at' in value && typeof value.at === 'string' ? value.at : null
  return { progress: readProgress(value.progress), at }
}

export interface CourseKeeper {
  readonly keep: (saved: SavedCourse) => void
  /** Resolves when the last change is on disk. */
  readonly settle: () => Promise<void>
}

/** Writes the progress as it happens: one write at a time, always the newest. A disk that refuses is told once. */
export function courseKeeper(path: string, complain: (message: string) => void): CourseKeeper {
  let newest: SavedCourse | null = null
  let writing: Promise<void> | null = null
  const write = async (): Promise<void> => {
    try {
      for (let saved = newest; saved !== null; saved = newest) {
        newest = null
        await writeWhole(path, `${JSON.stringify({ version: 1, ...saved })}\n`)
      }
    } catch (error) {
      complain(`the progress cannot be kept in ${path} (${(error as NodeJS.ErrnoException).code})`)
    }
    writing = null
  }
  return {
    keep: (saved) => {
      newest = saved
      writing ??= write()
    },
    settle: async () => writing ?? undefined,
  }
}
