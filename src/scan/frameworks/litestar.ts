import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, joined, valueOf, type CodeFile } from '../code-file.ts'
import { declare, decidersOf } from '../declare.ts'
import { ofWhole, patternValue } from '../pattern-value.ts'

/** Litestar: `CORSConfig(allow_origins=…)`, whose parts are open where they are not given (litestar/config/cors.py). */
export function litestar(file: CodeFile): readonly DeclaredPolicy[] {
  if (!/\blitestar\b/.test(file.text)) return []
  return file.code.steps
    .filter(({ name }) => name === 'CORSConfig')
    .map((step) => {
      const entry = (name: string) => valueOf(argument(step, name), file)
      const pattern = entry('allow_origin_regex')
      return declare(
        { file: file.path, line: step.line, stack: 'litestar', tree: file.tree },
        {
          origins: joined([entry('allow_origins'), ofWhole(patternValue(pattern, file))]),
          methods: entry('allow_methods'),
          headers: entry('allow_headers'),
          credentials: entry('allow_credentials'),
          decidedBy: decidersOf(pattern),
          otherwise: { origins: '*', methods: '*', headers: '*' },
        },
      )
    })
}
