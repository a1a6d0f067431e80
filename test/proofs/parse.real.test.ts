import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixFor } from '../../src/knowledge/recipes/fix-for.ts'
import { evidence, finding, subject } from '../knowledge/recipes/arbitrary.ts'
import type { Site } from './proxy.ts'
import { configuration as apache } from './stacks/apache.ts'
import { configuration as caddy } from './stacks/caddy.ts'
import { configuration as nginx } from './stacks/nginx.ts'
import { workFolder } from './work-folder.ts'
import type { SoftwareId } from '../../src/knowledge/model/software.ts'

const run = promisify(execFile)

/** Different snippets out of hostile cases: what a paste or a server could make of the recipe. */
function snippetsFor(stack: SoftwareId, most: number): readonly string[] {
  const cases = fc.sample(fc.tuple(finding, subject, evidence), 4_000)
  // What every stack is told alike is code of the page.
  const ofStack = cases
    .map(([found, asked, seen]) => fixFor(found, asked, stack, seen)?.snippet ?? '')
    .filter((snippet) => !/^(?:$|fetch\(|const (?:url|base) )/.test(snippet))
  return [...new Set(ofStack)].slice(0, most)
}

const site = (snippet: string): Site => ({ port: 8080, application: 8081, cors: '', snippet, kept: '' })

interface Reader {
  readonly stack: SoftwareId
  readonly file: string
  readonly write: (snippet: string) => string
  readonly command: string
  readonly args: (folder: string) => readonly string[]
}

const readers: readonly Reader[] = [
  {
    stack: 'nginx',
    file: 'nginx.conf',
    write: (snippet) => nginx(site(snippet)),
    command: '/usr/sbin/nginx',
    args: (folder) => ['-t', '-q', '-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
  },
  {
    stack: 'apache',
    file: 'httpd.conf',
    write: (snippet) => apache(site(snippet)),
    command: '/usr/sbin/apache2',
    args: (folder) => ['-t', '-d', folder, '-f', 'httpd.conf'],
  },
  {
    stack: 'caddy',
    file: 'Caddyfile',
    write: (snippet) => caddy(site(snippet)),
    command: '/usr/bin/caddy',
    args: (folder) => [
      'adapt',
      '--adapter',
      'caddyfile',
      '--validate',
      '--config',
      join(folder, 'Caddyfile'),
    ],
  },
  {
    stack: 'django',
    file: 'settings.py',
    write: (snippet) => snippet,
    command: '/usr/bin/python3',
    args: (folder) => ['-W', 'error', '-m', 'py_compile', join(folder, 'settings.py')],
  },
]

describe.each(readers)('$command', ({ stack, file, write, command, args }) => {
  let folder = ''
  beforeAll(async () => {
    folder = await workFolder({})
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test(`reads every snippet for ${stack}, whatever the case and the server say`, async () => {
    const snippets = snippetsFor(stack, 60)
    expect(snippets.length).toBeGreaterThan(30)
    for (const snippet of snippets) {
      await writeFile(join(folder, file), write(snippet))
      const complaint = await complaintOf(command, args(folder))
      expect(complaint, snippet).toBe('')
    }
  })

  test(`does not read one for ${stack} with a stray quote`, async () => {
    const [snippet = ''] = snippetsFor(stack, 1)
    await writeFile(join(folder, file), write(`${snippet}\n}"{\n`))
    expect(await complaintOf(command, args(folder))).not.toBe('')
  })
})

async function complaintOf(command: string, args: readonly string[]): Promise<string> {
  return run(command, args).then(
    () => '',
    (error: unknown) => String(error),
  )
}
