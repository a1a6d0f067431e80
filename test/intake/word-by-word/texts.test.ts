import { describe } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'
import { collections } from './collections.ts'
import { headers, messages, programs } from './pasted-texts.ts'
import { readsAs } from './reads-as.ts'
import { recordings } from './recordings.ts'
import { saidInShort } from './said-in-short.ts'

describe.each([
  ['collections.txt', collections],
  ['recordings.txt', recordings],
  ['headers.txt', headers],
  ['messages.txt', messages],
  ['programs.txt', programs],
])('%s', (file, texts) => {
  readsAs(file, texts, (text) => saidInShort(readAny(text)), { instead: [''] })
})
