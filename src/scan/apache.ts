import type { DeclaredPolicy } from '../knowledge/evidence.ts'
import { judgeOrigins } from './judge-origins.ts'
import type { FileScan, Scanner } from './scan.ts'

const directive =
  /^\s*Header\s+(?:(always|onsuccess)\s+)?(set|add|append|merge|setifempty)\s+"?(Access-Control-[\w-]+)"?\s+(?:"([^"]*)"|'([^']*)'|(\S+))/i

/** `Header set Access-Control-Allow-Origin` of Apache httpd (mod_headers). */
export const apache: Scanner = {
  reads: (path, text) =>
    /(\.htaccess|\.conf|sites-(available|enabled)\/[^/]+)$/.test(path) &&
    /^\s*Header\s.*access-control/im.test(text),
  scan: (path, text): FileScan => {
    const found = text.split('\n').flatMap((content, index) => {
      const match = directive.exec(content)
      if (match === null) return []
      const [, condition, action = '', name = '', double, single, bare] = match
      return [
        {
          line: index + 1,
          always: condition?.toLowerCase() === 'always',
          action: action.toLowerCase(),
          name: name.toLowerCase(),
          value: double ?? single ?? bare ?? '',
        },
      ]
    })
    const credentials = found.some(
      ({ name, value }) => name === 'access-control-allow-credentials' && value === 'true',
    )
    const lists = (name: string): DeclaredPolicy['methods'] => {
      const value = found.find((one) => one.name === name)?.value
      return value === undefined ? 'unknown' : value === '*' ? '*' : value.split(/\s*,\s*/)
    }
    const policies = found
      .filter(({ name }) => name === 'access-control-allow-origin')
      .map(({ line, always, action, value }): DeclaredPolicy => {
        const origins = value === '*' ? '*' : /%\{/.test(value) ? 'unknown' : [value]
        return {
          file: path,
          line,
          stack: 'apache',
          origins,
          methods: lists('access-control-allow-methods'),
          headers: lists('access-control-allow-headers'),
          credentials,
          findings: [
            ...judgeOrigins(origins, credentials, line),
            ...(always
              ? []
              : [
                  {
                    cause: 'error-response-without-cors',
                    line,
                    says: 'Header set without always is left off error answers',
                  },
                ]),
            ...(action === 'add'
              ? [
                  {
                    cause: 'multiple-allow-origin',
                    line,
                    says: 'Header add puts a second line beside one the application sends; set replaces it',
                  },
                ]
              : []),
          ],
        }
      })
    return { policies }
  },
}
