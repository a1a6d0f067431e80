import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

/** What stands in the files, the policies as `file:line stack origins credentials`, and what is said of them; nothing where no pattern is given. */
export type Row = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  policies: readonly string[],
  says?: RegExp,
]

/** One test for each row. */
export function rows(title: string, table: readonly Row[]): void {
  describe(title, () => {
    for (const [name, files, policies, says] of table)
      test(name, async () => {
        const { policies: found } = await scanOf(files)
        expect(found.map(outline)).toEqual(policies)
        const said = found.flatMap(({ findings }) => findings.map((finding) => finding.says)).join('\n')
        if (says === undefined) expect(said).toBe('')
        else expect(said).toMatch(says)
      })
  })
}

function outline({ file, line, stack, origins, credentials }: Scan['policies'][number]): string {
  return `${file}:${line} ${stack} ${typeof origins === 'string' ? origins : origins.join(' ')} ${String(credentials)}`
}
