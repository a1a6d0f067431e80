import { jsonReport } from '../report/json.ts'
import { junitReport } from '../report/junit.ts'
import { markdownReport } from '../report/markdown.ts'
import { sarifReport } from '../report/sarif.ts'
import { textReport, type TextStyle } from '../report/text.ts'
import type { Triage } from '../report/triage.ts'

/** Every form a triage can be printed in, by the name `--format` takes. */
export const formats = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  junit: junitReport,
  sarif: sarifReport,
} as const satisfies Record<string, (triage: Triage, style: TextStyle) => string>

export type Format = keyof typeof formats

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name)
}
