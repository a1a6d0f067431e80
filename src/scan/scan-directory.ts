import { setImmediate as nextTurn } from 'node:timers/promises'
import { apache } from './apache.ts'
import { acrossFiles } from './across-files.ts'
import { caddy } from './caddy.ts'
import { django } from './django.ts'
import { javascript } from './javascript.ts'
import { nginx } from './nginx.ts'
import type { FileScan, Scan, ScanMention, ScanProblem, Scanner, SourceTree } from './scan.ts'
import { sourceCode } from './source-code.ts'
import { configuration, isWritten } from './configuration/configuration.ts'
import { isDotEnv } from './environment.ts'
import { mentionIn, speaksOfCors, unreadLanguages } from './mentions.ts'
import { environmentFiles } from './configuration/environment-files.ts'
import { haproxy } from './configuration/haproxy.ts'
import { headersFile } from './configuration/headers-file.ts'
import { terraform } from './configuration/terraform.ts'
import { varnish } from './configuration/varnish.ts'
import { xml } from './configuration/xml.ts'
import { readTree } from './source-tree.ts'
import { templates } from './templates.ts'
import { wrangler } from './wrangler.ts'

const mostMentions = 200

/** These find calls and variables, too, which need no word of CORS. */
const ofAllFiles: readonly Scanner[] = [javascript, wrangler]

const scanners: readonly Scanner[] = [
  javascript,
  django,
  nginx,
  apache,
  caddy,
  templates,
  wrangler,
  sourceCode,
  configuration,
  terraform,
  haproxy,
  varnish,
  headersFile,
  xml,
  environmentFiles,
]

/** How long a scan works before it listens, in milliseconds. */
const longestMs = 20

/**
 * The CORS policy that the files below a directory declare, with file and line, the calls that name their target, and
 * what is passed on by a proxy. Nothing there is ever run. Rejects with the system's error where the directory cannot be
 * read, and where it is told to stop.
 */
export async function scanDirectory(directory: string, signal?: AbortSignal): Promise<Scan> {
  const problems: ScanProblem[] = []
  const tree = await readTree(directory, problems)
  const found: FileScan[] = []
  const mentions: ScanMention[] = []
  let filesRead = 0
  let turnTaken = -Infinity
  for (const path of tree.paths) {
    // A turn for whoever wants to stop it, every so often: each costs more than a small file.
    if (performance.now() - turnTaken > longestMs) {
      await nextTurn(undefined, { ...(signal && { signal }) })
      turnTaken = performance.now()
    }
    const text = tree.text(path)
    if (text === null) continue
    filesRead += 1
    const here: FileScan[] = []
    // A name may tell what the text does not: `config/cors.php`.
    const isSilent = !speaksOfCors(text) && !/cors/i.test(path)
    for (const scanner of isSilent ? ofAllFiles : scanners)
      if (scanner.reads(path, text)) here.push(await scanned(scanner, path, text, tree))
    found.push(...here)
    const isRead = here.some(({ policies = [], proxies = [] }) => policies.length + proxies.length > 0)
    const mention = isSilent || isRead || isWritten(path) ? null : mentionIn(path, text)
    if (mention !== null) mentions.push(mention)
  }
  const policies = acrossFiles(
    found.flatMap((one) => one.policies ?? []),
    new Set(found.flatMap(({ besideUpstream = [] }) => besideUpstream)),
  )
  // What a policy was read from is no mere mention.
  const taken = new Set(policies.flatMap(({ decidedBy = [] }) => decidedBy))
  const unused = mentions.flatMap((one) =>
    isDotEnv(one.file) ? (mentionIn(one.file, tree.text(one.file) ?? '', taken) ?? []) : one,
  )
  return {
    policies,
    calls: found.flatMap(({ calls = [] }) => calls),
    proxies: found.flatMap(({ proxies = [] }) => proxies),
    problems: [...problems, ...found.flatMap((one) => one.problems ?? [])],
    mentions: unused.slice(0, mostMentions),
    notRead: unreadLanguages(tree.paths),
    filesRead,
  }
}

/** What a scanner finds in a file; of one that is nested more deeply than a reader can follow, that it is. */
async function scanned(scanner: Scanner, path: string, text: string, tree: SourceTree): Promise<FileScan> {
  try {
    return await scanner.scan(path, text, tree)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = 'expected a file that can be followed, found one that is nested too deeply'
    return { problems: [{ file: path, line: 1, column: 1, message }] }
  }
}
