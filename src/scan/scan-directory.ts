import { apache } from './apache.ts'
import { caddy } from './caddy.ts'
import { django } from './django.ts'
import { javascript } from './javascript.ts'
import { nginx } from './nginx.ts'
import type { Scan, ScanProblem, Scanner } from './scan.ts'
import { sourceFiles } from './source-files.ts'
import { templates } from './templates.ts'

const scanners: readonly Scanner[] = [javascript, django, nginx, apache, caddy, templates]

/**
 * The CORS policy that the files below a directory declare, with file and line, and the calls that name their target.
 * Nothing there is ever run. Rejects with the system's error where the directory cannot be read.
 */
export async function scanDirectory(directory: string): Promise<Scan> {
  const problems: ScanProblem[] = []
  const policies: Scan['policies'][number][] = []
  const calls: Scan['calls'][number][] = []
  for await (const { path, text } of sourceFiles(directory, problems)) {
    for (const scanner of scanners) {
      if (!scanner.reads(path, text)) continue
      const found = scanner.scan(path, text)
      policies.push(...(found.policies ?? []))
      calls.push(...(found.calls ?? []))
      problems.push(...(found.problems ?? []))
    }
  }
  return { policies, calls, problems }
}
