import type { StaticValue } from '../../source/ecmascript/value.ts'

/** What is told to be sent beside Access-Control-Allow-Origin, by the name of the header in lower case. */
export function besideOrigin(value: (name: string) => StaticValue | undefined) {
  return {
    methods: value('access-control-allow-methods'),
    headers: value('access-control-allow-headers'),
    credentials: value('access-control-allow-credentials'),
  }
}
