import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { scanDirectory } from '../../src/scan/scan-directory.ts'
import type { Scan } from '../../src/scan/scan.ts'

/** Scans a directory with these files in it. */
export async function scanOf(files: Readonly<Record<string, string>>): Promise<Scan> {
  const folder = mkdtempSync(join(tmpdir(), 'cors-triage-scan-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await scanDirectory(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Policies in few words: where, what origins, and each finding as `cause:line`. */
export function told({ policies }: Scan): readonly (readonly [string, unknown, readonly string[]])[] {
  return policies.map(({ file, line, origins, findings }) => [
    `${file}:${line}`,
    origins,
    findings.map((finding) => `${finding.cause}:${finding.line}`),
  ])
}
