import { attach } from '../browser/attach/attach.ts'
import { describeAttachFailure, type AttachFailure } from '../browser/attach/attach-failure.ts'
import type { AttachedBrowser } from '../browser/attach/attached-browser.ts'
import type { HarFile } from '../browser/attach/har-file.ts'
import { onceSettled } from '../browser/attach/once-settled.ts'
import { seenJson } from '../browser/attach/seen-json.ts'
import { isTrouble, type SeenRequest } from '../browser/attach/seen-request.ts'
import { readAttach, type AttachWords } from './arguments/attach-options.ts'
import { onScreensAlone } from './arguments/read-words.ts'
import { exitStatus, refuse, warn, type Io } from './io.ts'
import { harProblem, openHar } from './guided/watch-browser.ts'
import { seenText } from './output/seen-text.ts'
import { spareMemory } from './spare-memory.ts'

/** How long more may become known of a request before a line of it is written: an Issues entry, a line of source. */
const lineDelayMs = 200
const harDelayMs = 1_000

/**
 * `attach`: what fails in a real browser, a line each as it happens. Ends with the browser, with `--duration` or with
 * an interruption. Exit status: 1 where a request was blocked, else 0.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readAttach(args)
  if (!read.ok) return refuse(io, read.message)
  const hasTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true && io.env['TERM'] !== 'dumb'
  if (hasTerminal && read.words.format === 'screen') return onScreen(read.words, io)
  return read.words.reveal ? refuse(io, `attach: ${onScreensAlone}`) : watchLines(read.words, io)
}

/** The guided triage, opened on the browser. */
async function onScreen(words: AttachWords, io: Io): Promise<number> {
  const { page, presentation, har, headless, browserUrl, browserPath, allowRemote, reveal } = words
  const [{ runTriage }, { defaultProbeOptions }] = await Promise.all([
    import('./guided/run-triage.ts'),
    import('../probes/options.ts'),
  ])
  const watching = { har, headless, browserUrl, browserPath, allowRemote }
  const opening = {
    subject: null,
    options: defaultProbeOptions,
    stack: null,
    presentation,
    settings: { reveal },
    save: true,
  }
  return runTriage({ ...opening, watching, watch: { page } }, io)
}

async function watchLines(words: AttachWords, io: Io): Promise<number> {
  spareMemory()
  const tally = { seen: 0, blocked: 0 }
  const counted = new Map<string, boolean>()
  const lines = onceSettled(lineDelayMs, (seen) => {
    count(seen, counted, tally)
    if (words.all || isTrouble(seen)) write(line(words.format, seen), io)
  })
  const recording: { file: HarFile | null } = { file: null }
  const entries = onceSettled(harDelayMs, (seen) => recording.file?.add(seen))
  const browser = await attach(
    { ...words, extraArguments: [], onWaiting: (text) => warn(io, text) },
    (seen) => {
      lines.heard(seen)
      if (words.har !== null) entries.heard(seen)
    },
    io.env,
    io.signal,
  )
  if (browser.kind === 'failure') return failed(browser, io)
  try {
    if (words.har !== null) {
      const opened = await openHar(words.har, browser)
      if (typeof opened === 'string') return refuse(io, opened)
      recording.file = opened
    }
    tell(browser, words, io)
    const over = await untilOver(browser, words.durationMs, io.signal)
    if (over === 'closed') warn(io, 'attach: the browser has closed; attach again to watch on')
  } finally {
    lines.flush()
    entries.flush()
    await browser.close()
    await recording.file?.close().catch((error: unknown) => warn(io, harProblem(words.har ?? '', error)))
  }
  if (words.format === 'ndjson') write(`${JSON.stringify({ kind: 'end', ...tally })}\n`, io)
  if (io.signal.aborted) return exitStatus.interrupted
  return tally.blocked > 0 ? exitStatus.blocked : exitStatus.allowed
}

/** Each request once, although more may become known of it; bounded. */
function count(
  { id, state }: SeenRequest,
  counted: Map<string, boolean>,
  tally: { seen: number; blocked: number },
): void {
  const known = counted.get(id)
  const isBlocked = state === 'failed'
  if (known === undefined) tally.seen += 1
  if (isBlocked && known !== true) tally.blocked += 1
  const oldest = counted.size > 5_000 ? counted.keys().next().value : undefined
  if (oldest !== undefined) counted.delete(oldest)
  counted.set(id, isBlocked || known === true)
}

function line(format: AttachWords['format'], seen: SeenRequest): string {
  return format === 'ndjson' ? `${JSON.stringify(seenJson(seen))}\n` : seenText(seen)
}

function write(text: string, io: Io): void {
  io.stdout.write(text)
}

function tell({ product, isOwn, engine }: AttachedBrowser, { format }: AttachWords, io: Io): void {
  if (format === 'ndjson') write(`${JSON.stringify({ kind: 'browser', engine, product, own: isOwn })}\n`, io)
  else
    warn(
      io,
      `${isOwn ? 'started' : 'joined'} ${product}; what fails across origins appears here, Ctrl-C ends`,
    )
}

function untilOver(
  browser: AttachedBrowser,
  durationMs: number | null,
  signal: AbortSignal,
): Promise<'closed' | 'enough'> {
  const { promise, resolve } = Promise.withResolvers<'closed' | 'enough'>()
  const enough = (): void => resolve('enough')
  const timer = durationMs === null ? null : setTimeout(enough, durationMs)
  if (signal.aborted) enough()
  signal.addEventListener('abort', enough, { once: true })
  void browser.ended.then(() => resolve('closed'))
  return promise.finally(() => timer !== null && clearTimeout(timer))
}

function failed(failure: AttachFailure, io: Io): number {
  warn(io, `attach: ${describeAttachFailure(failure)}`)
  switch (failure.reason) {
    case 'interrupted':
      return exitStatus.interrupted
    case 'not-started':
    case 'nobody-listens':
    case 'not-a-browser':
    case 'not-allowed':
    case 'page-not-loaded':
      return exitStatus.unreachable
    default:
      return exitStatus.usage
  }
}
