import { redactorFor } from '../knowledge/redact.ts'
import { visible } from '../knowledge/visible.ts'
import type { CheckResult } from '../knowledge/diagnosis.ts'
import { headline } from './headline.ts'
import type { Triage } from './triage.ts'

/** JUnit XML for CI: one test case for the verdict and one a check; a warning is system-out, never a failure. */
export function junitReport(triage: Triage): string {
  return junitSuites([triage])
}

/** Several triages, one test suite each. */
export function junitSuites(triages: readonly Triage[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${triages.map(suite).join('\n')}\n</testsuites>\n`
}

function suite(triage: Triage): string {
  const clean = redactorFor(triage.subject, triage.evidence)
  const { diagnosis, subject } = triage
  const text = (value: string): string => escape(visible(clean(value)))
  const name = `${subject.pageOrigin} ${subject.method} ${subject.url}`
  const stopped = diagnosis.verdict.outcome !== 'allowed' && diagnosis.verdict.outcome !== 'not-cross-origin'
  const causes = diagnosis.causes.map(({ id }) => id).join(' ')
  const verdict = testCase(
    text(name),
    'browsers let the request through',
    stopped ? text(headline(triage)) : null,
    causes,
  )
  const checks = diagnosis.checks.map((check) => checkCase(text(name), check, text))
  const failures = diagnosis.checks.filter(({ status }) => status === 'fail').length + (stopped ? 1 : 0)
  const skipped = diagnosis.checks.filter(isUndecided).length
  const warnings = diagnosis.warnings.map(({ id, title }) => `${id}: ${title}`).join('\n')
  return [
    `  <testsuite name="${text(name)}" tests="${diagnosis.checks.length + 1}" failures="${failures}" errors="0" skipped="${skipped}">`,
    verdict,
    ...checks,
    ...(warnings === '' ? [] : [`    <system-out>${warnings.split('\n').map(text).join('\n')}</system-out>`]),
    '  </testsuite>',
  ].join('\n')
}

function isUndecided({ status }: CheckResult): boolean {
  return status === 'unknown' || status === 'not-applicable'
}

function checkCase(suiteName: string, check: CheckResult, text: (value: string) => string): string {
  const says = check.evidence.map(({ says }) => says).join('; ')
  if (isUndecided(check)) {
    return `    <testcase classname="${suiteName}" name="${text(check.title)}"><skipped message="${text(`${check.status} ${says}`)}"/></testcase>`
  }
  return testCase(suiteName, text(check.title), check.status === 'fail' ? text(says) : null)
}

function testCase(suiteName: string, name: string, failure: string | null, type = ''): string {
  const open = `    <testcase classname="${suiteName}" name="${name}"`
  return failure === null
    ? `${open}/>`
    : `${open}><failure${type === '' ? '' : ` type="${type}"`} message="${failure}"/></testcase>`
}

function escape(text: string): string {
  const marks: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  }
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
