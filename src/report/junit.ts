import { redactorFor } from '../knowledge/privacy/redact.ts'
import { visible } from '../knowledge/privacy/visible.ts'
import type { CheckResult } from '../knowledge/model/diagnosis.ts'
import { conditionsOf } from './conditions.ts'
import { isAsExpected, type Expected } from './expectation.ts'
import { headline } from '../knowledge/headline.ts'
import type { Triage } from '../knowledge/triage.ts'

/** JUnit XML for CI: one test case for the verdict and one a check; a warning is system-out, never a failure. */
export function junitReport(triage: Triage): string {
  return junitSuites([{ triage, expect: undefined }])
}

/** Several triages, one test suite each. What is as expected fails nowhere. */
export function junitSuites(all: readonly Expected[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${all.map(suite).join('\n')}\n</testsuites>\n`
}

function suite(expected: Expected): string {
  const { triage, expect } = expected
  const clean = redactorFor(triage.subject, triage.evidence)
  const { diagnosis, subject } = triage
  const text = (value: string): string => escape(visible(clean(value)))
  const name = `${subject.pageOrigin} ${subject.method} ${subject.url}`
  const isRight = isAsExpected(expected)
  const causes = diagnosis.causes.map(({ id }) => id).join(' ')
  const verdict = testCase(
    text(name),
    expect === 'blocked' ? 'browsers block the request' : 'browsers let the request through',
    isRight ? null : text(headline(triage)),
    causes,
  )
  const passedOver = (check: CheckResult): boolean =>
    isUndecided(check) || (check.status === 'fail' && expect !== undefined && isRight)
  const checks = diagnosis.checks.map((check) => checkCase(text(name), check, passedOver(check), text))
  const skipped = diagnosis.checks.filter(passedOver).length
  const failing = diagnosis.checks.filter((check) => check.status === 'fail' && !passedOver(check)).length
  const failures = failing + (isRight ? 0 : 1)
  const warnings = [
    ...conditionsOf(triage).map(({ id, says }) => `${id}: ${says}`),
    ...diagnosis.warnings.map(({ id, title }) => `${id}: ${title}`),
  ].join('\n')
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

function checkCase(
  suiteName: string,
  check: CheckResult,
  isSkipped: boolean,
  text: (value: string) => string,
): string {
  const says = check.evidence.map(({ says }) => says).join('; ')
  if (isSkipped) {
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
