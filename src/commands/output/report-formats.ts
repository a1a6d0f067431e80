import { htmlReport } from '../../report/html.ts'
import { jsonReport } from '../../report/json.ts'
import { junitReport } from '../../report/junit.ts'
import { markdownReport } from '../../report/markdown.ts'
import { sarifReport } from '../../report/sarif.ts'
import { textReport, type TextStyle } from '../../report/text.ts'
import type { Triage } from '../../knowledge/triage.ts'
import type { Format } from './format-names.ts'

/** Every form a triage can be printed in, by the name `--format` takes. */
export const formats: Readonly<Record<Format, (triage: Triage, style: TextStyle) => string>> = {
  text: textReport,
  json: jsonReport,
  markdown: markdownReport,
  junit: junitReport,
  sarif: sarifReport,
  html: htmlReport,
}
