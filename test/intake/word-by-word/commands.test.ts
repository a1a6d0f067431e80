import { describe } from 'vitest'
import { readCommands } from '../../../src/intake/command-line/curl.ts'
import { readPowershell } from '../../../src/intake/command-line/powershell.ts'
import { commands, scripts } from './command-lines.ts'
import { readsAs } from './reads-as.ts'
import { saidInShort } from './said-in-short.ts'

describe('a command', () => {
  readsAs('commands.txt', commands, (text) => saidInShort(readCommands(text)), { instead: [''] })
})

describe('a script of PowerShell', () => {
  readsAs('scripts.txt', scripts, (text) => saidInShort(readPowershell(text)), { instead: [''] })
})
