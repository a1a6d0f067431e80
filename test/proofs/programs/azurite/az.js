// Does what `az storage cors add` does: adds a rule to those that the account has.
import { parseArgs } from 'node:util'
import { account } from './account.js'

const lists = { type: 'string', multiple: true }
// az takes several words after one option.
const words = process.argv.slice(2).flatMap((word, at, all) => {
  const option = all.slice(0, at).findLast((one) => one.startsWith('--'))
  return word.startsWith('--') ? [] : option === undefined ? [word] : [option, word]
})
const { values, positionals } = parseArgs({
  args: words,
  allowPositionals: true,
  options: {
    services: { type: 'string' },
    'account-name': { type: 'string' },
    origins: lists,
    methods: lists,
    'allowed-headers': lists,
    'exposed-headers': lists,
    'max-age': { type: 'string' },
  },
})
if (positionals.join(' ') !== 'storage cors add' || values.services !== 'b') throw new Error(words.join(' '))
const { cors = [] } = await account.getProperties()
const rule = {
  allowedOrigins: values.origins.join(','),
  allowedMethods: values.methods.join(','),
  allowedHeaders: values['allowed-headers'].join(','),
  exposedHeaders: (values['exposed-headers'] ?? []).join(','),
  maxAgeInSeconds: Number(values['max-age']),
}
await account.setProperties({ cors: [...cors, rule] })
