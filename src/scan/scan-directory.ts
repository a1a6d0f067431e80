import { setImmediate as nextTurn } from 'node:timers/promises'
import { apache } from './apache.ts'
import { acrossFiles } from './across-files.ts'
import { caddy } from './caddy.ts'
import { django } from './django.ts'
import { javascript } from './javascript.ts'
import { nginx } from './nginx.ts'
import type { FileScan, Scan, ScanProblem, Scanner } from './scan.ts'
import { sourceCode } from './source-code.ts'
import { readTree } from './source-tree.ts'
import { templates } from './templates.ts'
import { wrangler } from './wrangler.ts'

const scanners: readonly Scanner[] = [
  javascript,
  django,
  nginx,
  apache,
  caddy,
  templates,
  wrangler,
  sourceCode,
]

/**
 * The CORS policy that the files below a directory declare, with file and line, the calls that name their target, and
 * what is passed on by a proxy. Nothing there is ever run. Rejects with the system's error where the directory cannot be
 * read, and where it is told to stop.
 */
export async function scanDirectory(directory: string, signal?: AbortSignal): Promise<Scan> {
  const problems: ScanProblem[] = []
  const tree = await readTree(directory, problems)
  const found: FileScan[] = []
  for (const path of tree.paths) {
    await nextTurn(undefined, { ...(signal && { signal }) })
    const text = tree.text(path)
    if (text === null) continue
    for (const scanner of scanners) {
      if (scanner.reads(path, text)) found.push(await scanner.scan(path, text, tree))
    }
  }
  return {
    policies: acrossFiles(
      found.flatMap(({ policies = [] }) => policies),
      new Set(found.flatMap(({ besideUpstream = [] }) => besideUpstream)),
    ),
    calls: found.flatMap(({ calls = [] }) => calls),
    proxies: found.flatMap(({ proxies = [] }) => proxies),
    problems: [...problems, ...found.flatMap((one) => one.problems ?? [])],
  }
}
