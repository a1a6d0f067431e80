import { expect, test } from 'vitest'
import { run as attach } from '../../src/commands/attach.ts'
import { run as check } from '../../src/commands/check.ts'
import { run as confirm } from '../../src/commands/confirm.ts'
import { run as fix } from '../../src/commands/fix.ts'
import { run as imported } from '../../src/commands/import.ts'
import { run as lab } from '../../src/commands/lab.ts'
import { run as resume } from '../../src/commands/resume.ts'
import { run as scan } from '../../src/commands/scan.ts'
import { run as triage } from '../../src/commands/triage.ts'
import { run as watch } from '../../src/commands/watch.ts'
import { runCommand } from './support/command.ts'

const request = ['https://app.example.com', 'https://api.example.com/?token=hunter22Hunter']

test.each([
  ['attach', attach, []],
  ['check', check, request],
  ['confirm', confirm, request],
  ['fix', fix, request],
  ['import', imported, []],
  ['lab', lab, ['--list']],
  ['resume', resume, []],
  ['scan', scan, ['.']],
  ['watch', watch, request],
] as const)('where no screen is, %s does not take --reveal', async (_, run, words) => {
  const { status, out, err } = await runCommand(run, [...words, '--reveal'])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(
    /^cors-triage: (\w+: )?--reveal: secrets are shown on the screens in a terminal alone.*\n$/,
  )
})

test('the guided triage without a terminal does not run at all', async () => {
  const { status, out, err } = await runCommand(triage, [...request, '--reveal'])
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain('needs a terminal')
  expect(err).not.toContain('hunter22')
})
