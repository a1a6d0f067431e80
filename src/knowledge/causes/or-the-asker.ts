import { askerTrouble } from '../facts/asker-trouble.ts'
import type { Facts } from '../facts/facts.ts'
import type { AskerTrouble } from '../model/particulars.ts'
import { proof, type Words } from './cause.ts'

/** The same draft, as likely and in other words where the machine that asked may be what fails. */
export function orTheAsker<Draft extends Words>(
  facts: Facts,
  draft: Draft | null,
): Draft | (Words & { readonly particulars: { readonly trouble: AskerTrouble } }) | null {
  const trouble = askerTrouble(facts)
  if (draft === null || trouble === null) return draft
  const code = facts.silence?.failure.code ?? null
  const { evidence, question } = draft
  return {
    evidence,
    ...(question === undefined ? {} : { question }),
    // What a browser got from the server is the person's fault; that nothing comes here is in the way of seeing it.
    confidence: trouble === 'unlike-browser' ? 'possible' : 'likely',
    title: `${words[trouble](facts.url)}${code === null ? '' : ` (${code})`}: of the server nothing is known yet`,
    against: [proof(null, 'the machine that asked may be what fails: another may get a response')],
    particulars: { trouble },
  }
}

const words: Readonly<Record<AskerTrouble, (url: URL) => string>> = {
  'no-name-server': ({ hostname }) => `No name server told the machine that asked an address of ${hostname}`,
  'no-network': ({ host }) => `The machine that asked has no network that leads to ${host}`,
  'no-route': ({ host }) => `${host} cannot be reached from the machine that asked`,
  forbidden: ({ host }) => `The machine that asked is not allowed to connect to ${host}`,
  proxy: ({ host }) => `The proxy did not connect to ${host}`,
  'unlike-browser': ({ host }) =>
    `A browser got a response from ${host}, and the machine that asked gets none`,
}
