import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigins } from './judge-origins.ts'
import type { FileScan, Scanner } from './scan.ts'

const line =
  /^\s*(?:header\s+(?:[/*@]\S*\s+)?)?([+>?]?)"?(Access-Control-[\w-]+)"?\s+(?:"([^"]*)"|`([^`]*)`|(\S+))\s*$/i

/** `header Access-Control-Allow-Origin …` of a Caddyfile. */
export const caddy: Scanner = {
  reads: (path, text) =>
    /(^|\/)(Caddyfile[^/]*|[^/]+\.caddy(file)?)$/.test(path) && /access-control/i.test(text),
  scan: (path, text): FileScan => {
    const found = text.split('\n').flatMap((content, index) => {
      const match = line.exec(content.replace(/\s+#.*$/, ''))
      if (match === null) return []
      const [, mark = '', name = '', double, back, bare] = match
      return [{ line: index + 1, mark, name: name.toLowerCase(), value: double ?? back ?? bare ?? '' }]
    })
    const valueOf = (name: string): string | null => found.find((one) => one.name === name)?.value ?? null
    const credentials = valueOf('access-control-allow-credentials') === 'true'
    const policies = found
      .filter(({ name }) => name === 'access-control-allow-origin')
      .map(({ line, mark, value }): DeclaredPolicy => {
        const origins =
          value === '*'
            ? '*'
            : /\{.*origin.*\}/i.test(value)
              ? 'reflect'
              : /^\{/.test(value)
                ? 'unknown'
                : [value]
        return {
          file: path,
          line,
          stack: 'caddy',
          origins,
          methods: valueOf('access-control-allow-methods')?.split(/\s*,\s*/) ?? 'unknown',
          headers: valueOf('access-control-allow-headers')?.split(/\s*,\s*/) ?? 'unknown',
          credentials,
          findings: [
            ...judgeOrigins(origins, credentials, line),
            ...(mark === '+'
              ? [
                  {
                    cause: 'multiple-allow-origin',
                    line,
                    says: '+ adds a second line beside one the application sends',
                  },
                ]
              : []),
          ],
        }
      })
    return { policies }
  },
}
