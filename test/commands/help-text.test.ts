import { expect, test } from 'vitest'
import { commandOptions, ownOptions, type CommandName } from '../../src/commands/arguments/command-options.ts'
import { helpText } from '../../src/commands/help-text.ts'
import { stackIds } from '../../src/knowledge/model/diagnosis.ts'
import { commandNames } from '../../src/commands/shells/completable.ts'

test.each(Object.keys(ownOptions) as CommandName[])('the help names every option of %s', (command) => {
  const unnamed = Object.keys(commandOptions(command)).filter((name) => !helpText.includes(`--${name}`))
  expect(unnamed).toEqual([])
})

test('the help names every stack', () => {
  expect(stackIds.filter((id) => !new RegExp(`\\b${id}\\b`).test(helpText))).toEqual([])
})

test('the help names every command', () => {
  expect(commandNames.filter((name) => !helpText.includes(`  cors-triage ${name} `))).toEqual([])
})
