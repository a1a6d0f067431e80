import { describe } from 'vitest'
import { createLogReader } from '../../../src/intake/access-log/read-log.ts'
import { forms } from '../access-log/forms.ts'
import { moreForms } from './log-lines.ts'
import { readsAs } from './reads-as.ts'

describe('a line of a log', () => {
  readsAs('access-logs.txt', [...forms, ...moreForms], (text) => {
    const reader = createLogReader()
    reader.lines(text.split(/\r?\n/))
    const { preflights, problems } = reader.end()
    if (preflights === null) return 'nothing'
    const { format, total, since, origins, userAgents } = preflights
    const requests = since.map(({ url, host, status, first }) =>
      [host ?? '', url, status, first ?? '-'].join(' ').trim(),
    )
    const others = [...origins, ...userAgents].map(({ value }) => value)
    const said = problems
      .filter(({ message }) => !/no known format/.test(message))
      .map(({ message }) => message.slice(0, 60))
    return [`${format} ${total}`, ...requests, ...others, ...said].join(', ')
  })
})
