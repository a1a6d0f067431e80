import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { dependenciesPage, manifest, reasons, shipped } from './dependencies-page.ts'

/** Licences that ask for nothing but their notice. */
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', '(MIT OR CC0-1.0)']

test('each dependency at run time has its reason', () => {
  expect(Object.keys(reasons).toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
})

test('what is installed is under a permissive licence', () => {
  expect(shipped.filter(([, { license }]) => !permissive.includes(license ?? ''))).toEqual([])
})

test('nothing that is installed runs a script of its own', () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([])
})

test('docs/dependencies.md lists them', async () => {
  const path = `${import.meta.dirname}/../../docs/dependencies.md`
  const page = await format(dependenciesPage(), { ...(await resolveConfig(path)), parser: 'markdown' })
  await expect(page).toMatchFileSnapshot(path)
})
