import { setTimeout as wait } from 'node:timers/promises'
import { requestOrigin } from '../../knowledge/model/case.ts'
import type { Allowance } from '../../probes/allowance.ts'
import type { ProbeOptions } from '../../probes/options.ts'
import type { CoursePorts } from '../../session/course.ts'
import type { Ports } from '../../session/ports.ts'
import type { Findings } from '../../session/report.ts'
import { copyText } from './clipboard.ts'
import { browserAnswer } from './browser-answer.ts'
import type { Watching } from './watch-browser.ts'
import { warn, type Io } from '../io.ts'
import { openText } from './open-text.ts'
import { saveReport, type SavedReport } from './save-report.ts'
import { stopProgram } from './stop-program.ts'
import { spareMemory } from '../spare-memory.ts'

/** The real world for a session. What the first frame does not need is loaded when it is used. */
export function sessionPorts(
  options: () => ProbeOptions,
  course: CoursePorts,
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
  watching: Watching = {},
): Ports {
  /** What is asked under one signal is one asking, both sides of a comparison too. */
  const allowances = new WeakMap<AbortSignal, Allowance>()
  /** The API that the cookie was given for: the first that is asked. */
  let cookieOrigin: string | null = null
  /** What was written last: the next report on the same host takes its place. */
  let report: SavedReport | null = null
  return {
    now: () => Date.now(),
    probe: async (subject, asked, on, signal) => {
      const { runProbes } = await import('../../probes/run-probes.ts')
      const { createAllowance } = await import('../../probes/allowance.ts')
      cookieOrigin ??= requestOrigin(subject)
      const cookie = requestOrigin(subject) === cookieOrigin ? options().cookie : null
      const how = { ...options(), ...asked, cookie }
      const allowance = allowances.get(signal) ?? createAllowance(how)
      allowances.set(signal, allowance)
      return runProbes(subject, how, on, signal, allowance)
    },
    read: async (text) => (await import('./read-apart.ts')).readApart(text),
    copy: (text) => copyText(text, io),
    markdown: async (findings) => markdownOf(findings),
    save: async (markdown, { fault }) => {
      const host = new URL(fault.subject.url).hostname
      report = await saveReport(markdown, host, new Date(), report?.host === host ? report.name : null)
      return report?.name ?? null
    },
    open: (name, text) => openText(name, text, io.env),
    stop: stopProgram,
    watchBrowser: async (page, heard, signal) => {
      spareMemory()
      const { watchBrowser } = await import('./watch-browser.ts')
      // It complains when the browser is left, after the screen.
      return watchBrowser(page, heard, watching, { env: io.env, signal, complain: (text) => warn(io, text) })
    },
    confirm: (subject, signal) => browserAnswer(subject, options(), signal),
    wait: async (ms, signal) => {
      spareMemory()
      await wait(ms, undefined, { signal }).catch(() => {})
    },
    ring: () => {
      io.stdout.write('\u0007')
    },
    course,
  }
}

async function markdownOf({ fault, now, sides }: Findings): Promise<string> {
  const { markdownReport } = await import('../../report/markdown.ts')
  const report = markdownReport(fault) + (await comparedIn(sides))
  if (now === null) return report
  const { headline } = await import('../../knowledge/headline.ts')
  const { redactorFor } = await import('../../knowledge/privacy/redact.ts')
  const { visible } = await import('../../knowledge/privacy/visible.ts')
  const answer = visible(redactorFor(now.subject, now.evidence)(headline(now)))
  return `${report}\n## After the fix\n\n${answer}\n`
}

async function comparedIn(sides: Findings['sides']): Promise<string> {
  if (sides === null) return ''
  const { comparisonMarkdown } = await import('../../report/comparison-markdown.ts')
  return `\n${comparisonMarkdown(sides.left, sides.right)}`
}
