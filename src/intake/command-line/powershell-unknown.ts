import { asWritten, type PowershellValue } from './powershell-values.ts'

/** Headers whose value is no text here, and variables that the text gives no value. */
export function unknownIn(given: ReadonlyMap<string, PowershellValue>): readonly string[] {
  const headers = given.get('headers')
  const computed = [...(headers instanceof Map ? (headers as ReadonlyMap<string, PowershellValue>) : [])]
    .filter(([, value]) => value === null)
    .map(([name]) => `the value of ${name} is only known when the script runs; a stand-in is used`)
  return [...computed, ...unsetIn(given)]
}

function unsetIn(given: ReadonlyMap<string, PowershellValue>): readonly string[] {
  const values = [...given].flatMap(([name, value]) =>
    value instanceof Map ? [...(value as ReadonlyMap<string, PowershellValue>)] : ([[name, value]] as const),
  )
  return values.flatMap(([name, value]) => {
    const variable =
      name === 'websession' || typeof value !== 'string' ? undefined : /\$\{?\w+\}?/.exec(value)?.[0]
    return variable === undefined || name === 'uri'
      ? []
      : [
          `the value of ${name} holds the variable ${asWritten(variable)}, which is not known here and stays as it is written`,
        ]
  })
}
