import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScanProblem } from './scan.ts'

/** Larger files are generated or data. */
const longestFile = 1024 * 1024
const mostFiles = 20_000
const passedOver = new Set([
  'node_modules',
  '.git',
  'dist',
  'build',
  'out',
  'coverage',
  '.next',
  'vendor',
  '__pycache__',
  '.venv',
  'venv',
  'bower_components',
  '.cache',
  '.turbo',
])

export interface SourceFile {
  /** Below the scanned directory, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * Every text file below a directory that a person may have written, in the order of the alphabet. Links are not
 * followed, so no loop can trap it. Rejects with the system's error where the directory itself cannot be read.
 */
export async function* sourceFiles(directory: string, problems: ScanProblem[]): AsyncGenerator<SourceFile> {
  await readdir(directory)
  let count = 0
  const waiting = ['']
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        problems.push(unreadable(folder, error))
        return []
      },
    )
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !passedOver.has(entry.name)) waiting.push(path)
      if (!entry.isFile() || /\.min\.\w+$/.test(entry.name)) continue
      count += 1
      if (count > mostFiles) {
        problems.push({
          file: path,
          line: 1,
          column: 1,
          message: `only the first ${mostFiles} files were read`,
        })
        return
      }
      const text = await read(directory, path, problems)
      if (text !== null) yield { path, text }
    }
  }
}

async function read(directory: string, path: string, problems: ScanProblem[]): Promise<string | null> {
  try {
    const { size } = await stat(join(directory, path))
    if (size === 0 || size > longestFile) return null
    const text = await readFile(join(directory, path), 'utf8')
    return text.includes('\0') ? null : text
  } catch (error) {
    problems.push(unreadable(path, error))
    return null
  }
}

function unreadable(file: string, error: unknown): ScanProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return { file, line: 1, column: 1, message: `expected a file that can be read, found ${code}` }
}
