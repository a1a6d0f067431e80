import { readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScanProblem, SourceTree } from './scan.ts'

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

/**
 * Lists the files below a directory, folder by folder in the order of the alphabet. Links are not followed, so no loop
 * can trap it. Rejects with the system's error where the directory itself cannot be read.
 */
export async function readTree(directory: string, problems: ScanProblem[]): Promise<SourceTree> {
  await readdir(directory)
  const paths = await listFiles(directory, problems)
  const known = new Set(paths)
  return {
    paths,
    has: (path) => known.has(path),
    text: (path) => (known.has(path) ? read(directory, path, problems) : null),
  }
}

async function listFiles(directory: string, problems: ScanProblem[]): Promise<readonly string[]> {
  const paths: string[] = []
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
      if (paths.length === mostFiles) {
        const message = `only the first ${mostFiles} files were read`
        problems.push({ file: path, line: 1, column: 1, message })
        return paths
      }
      paths.push(path)
    }
  }
  return paths
}

function read(directory: string, path: string, problems: ScanProblem[]): string | null {
  try {
    const { size } = statSync(join(directory, path))
    if (size === 0 || size > longestFile) return null
    const text = decoded(join(directory, path))
    return text.includes('\0') ? null : text
  } catch (error) {
    problems.push(unreadable(path, error))
    return null
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so (Encoding, 6.1); the mark itself is no part of the text. */
function decoded(file: string): string {
  const text = readFileSync(file, 'utf8')
  if (text.startsWith('\uFEFF')) return text.slice(1)
  // The marks of UTF-16 are no UTF-8.
  if (!text.startsWith('\uFFFD\uFFFD')) return text
  const bytes = readFileSync(file)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

function unreadable(file: string, error: unknown): ScanProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return { file, line: 1, column: 1, message: `expected a file that can be read, found ${code}` }
}

/** A path as another file of the tree writes it, from that file's folder; null where it leads out of the tree. */
export function besides(file: string, relative: string): string | null {
  const parts = file.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    else if (part !== '.' && part !== '..' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
