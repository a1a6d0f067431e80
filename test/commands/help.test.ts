import { expect, test } from 'vitest'
import { commandOptions, ownOptions, type CommandName } from '../../src/commands/arguments/command-options.ts'
import { commandHelp, overview } from '../../src/commands/help.ts'
import { softwareIds } from '../../src/knowledge/model/software.ts'

const names = Object.keys(ownOptions) as CommandName[]

test.each(names)('the help of %s names each of its options', (command) => {
  const help = commandHelp(command)
  const unnamed = Object.keys(commandOptions(command)).filter((name) => !help.includes(`--${name}`))
  expect(unnamed).toEqual([])
})

test.each(names)('the help of %s says what it is for, gives two examples and fits 100 columns', (command) => {
  const help = commandHelp(command)
  expect(help.split('\n')[0]).toMatch(/^[A-Z].+\.$/)
  expect(/Examples\n(?: {2}cors-triage.*\n){2}/.test(help)).toBe(true)
  expect(help.split('\n').filter((line) => line.length > 100)).toEqual([])
})

test('the help of a command that sends a request names every software id', () => {
  expect(softwareIds.filter((id) => !new RegExp(`\\b${id}\\b`).test(commandHelp('check')))).toEqual([])
})

test('the overview names every command and every option of a request', () => {
  expect(names.filter((name) => name !== 'triage' && !overview().includes(`  cors-triage ${name}`))).toEqual(
    [],
  )
  expect(overview()).toContain('--send-unsafe')
})
