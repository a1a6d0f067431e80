import { describe } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { callsOfClients } from './calls-of-clients.ts'
import { calls } from './calls-of-script.ts'
import { readsAs } from './reads-as.ts'
import { saidInShort } from './said-in-short.ts'

describe('a call', () => {
  readsAs('calls.txt', [...calls, ...callsOfClients], (text) => saidInShort(readAny(text)), {
    instead: [''],
    // An option, by its name.
    isWord: (word) => /[A-Za-z]:$/.test(word),
  })
})
